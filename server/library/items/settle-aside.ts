import { DomainError } from '@/domain/domain-error'
import { contentKinds } from '@/domain/library/content-kind'
import { mergeEdits, valueAt } from '@/domain/library/merge-edits'
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
    const { content, draft, latest, aside } = await draftState(tx, name)
    const chosen = aside.find(({ id }) => id === asideId)
    const savedAt = Date.now()
    if (!chosen) return { revision: item.revision, savedAt, content, aside }
    const edit = { path: chosen.path, from: valueAt(content, chosen.path), to: chosen.value }
    const merged = take ? mergeEdits(content, [edit]) : { content, contested: [] }
    const read = contentKinds[name.kind].readDraft(merged.content)
    if (!read || merged.contested.length > 0) throw new DomainError('unknownField')
    const left = aside.filter(({ id }) => id !== asideId)
    const basedOn = draft ? draft.basedOn : latest
    await writeDraft(tx, name, { content: read, aside: left, basedOn, by: member.personId })
    return { revision: await countChange(tx, name), savedAt, content: read, aside: left }
  })
}
