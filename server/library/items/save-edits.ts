import { randomUUID } from 'node:crypto'
import { DomainError } from '@/domain/domain-error'
import { type Content, contentKinds } from '@/domain/library/content-kind'
import { editedDraft } from '@/domain/library/edit-draft'
import type { FieldEdit } from '@/domain/library/field-edit'
import type { TextAside } from '@/domain/library/text-aside'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { countChange, draftState, writeDraft } from './draft-state'
import { type ItemName, requireOpen, takeWritableItem } from './take-item'

export type Saved = { revision: number; savedAt: number; content: Content; aside: TextAside[] }

/**
 * Applies edits to the open draft, or to a new one. Where another author changed the field meanwhile, that text stays
 * and this one stands aside. A repeated save changes nothing.
 * @throws DomainError roleMayNot, notFound, itemReadOnly, briefShut, itemArchived, unknownField for what no draft of
 * this kind holds
 */
export async function saveEdits(
  shell: Shell,
  member: Membership,
  { edits, ...name }: ItemName & { edits: readonly FieldEdit[] },
): Promise<Saved> {
  return shell.database.db.transaction(async (tx) => {
    const { item } = await takeWritableItem(tx, member, name)
    await requireOpen(tx, member.personId, item)
    if (item.archivedAt) throw new DomainError('itemArchived')
    const before = await draftState(tx, name)
    const now = Date.now()
    const by = member.personId
    const { content, aside } = editedDraft(before, edits, { by, at: now, newId: randomUUID })
    const read = contentKinds[name.kind].readDraft(content)
    if (!read) throw new DomainError('unknownField')
    const basedOn = before.draft ? before.draft.basedOn : before.latest
    await writeDraft(tx, name, { content: read, aside, basedOn, by })
    return { revision: await countChange(tx, name), savedAt: now, content: read, aside }
  })
}
