import { DomainError } from '@/domain/domain-error'
import { contentKinds } from '@/domain/library/content-kind'
import { settledDraft } from '@/domain/library/edit-draft'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { countChange, draftState, writeDraft } from './draft-state'
import type { Saved } from './save-edits'
import { type ItemName, requireOpen, takeWritableItem } from './take-item'

/** Which of two texts stays: the one in the field, or the one that stands beside it. */
export type Choice = { readonly asideId: string; readonly take: boolean }

/**
 * Settles a text that stands beside a field. A text whose field is gone cannot be taken; settling one that is gone changes nothing.
 * @throws DomainError as saveEdits
 */
export async function settleAside(
  shell: Shell,
  member: Membership,
  { asideId, take, ...name }: ItemName & Choice,
): Promise<Saved> {
  return shell.database.db.transaction(async (tx) => {
    const { item } = await takeWritableItem(tx, member, name)
    await requireOpen(tx, member.personId, item)
    const { draft, latest, ...before } = await draftState(tx, name)
    const savedAt = Date.now()
    if (!before.aside.some(({ id }) => id === asideId)) return { revision: item.revision, savedAt, ...before }
    const settled = settledDraft(before, asideId, take)
    const read = settled && contentKinds[name.kind].readDraft(settled.content)
    if (!read) throw new DomainError('unknownField')
    const { aside } = settled
    const basedOn = draft ? draft.basedOn : latest
    await writeDraft(tx, name, { content: read, aside, basedOn, by: member.personId })
    return { revision: await countChange(tx, name), savedAt, content: read, aside }
  })
}
