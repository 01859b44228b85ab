import { randomUUID } from 'node:crypto'
import { DomainError } from '@/domain/domain-error'
import { editedDraft, settledDraft } from '@/domain/library/edit-draft'
import type { FieldEdit } from '@/domain/library/field-edit'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { holdDraft, type SavedDraft, writeDraft } from './draft-rows'

/**
 * Carries a person's edits out on a moment that is being written; where another author changed the same field since, the text stands aside.
 * A save may be repeated. @throws DomainError roleMayNot, notFound, unknownField for what no draft holds
 */
export async function saveDraft(
  shell: Shell,
  member: Membership,
  { draftId, edits }: { draftId: string; edits: readonly FieldEdit[] },
): Promise<SavedDraft> {
  return shell.database.db.transaction(async (tx) => {
    const before = await holdDraft(tx, member, draftId)
    const by = member.personId
    const edited = editedDraft(before, edits, { by, at: Date.now(), newId: randomUUID })
    return writeDraft(tx, draftId, { ...edited, by })
  })
}

/**
 * Settles a text that stands beside a field: it is taken, or dropped.
 * @throws DomainError as saveDraft, and unknownField for a text whose field is gone
 */
export async function settleDraft(
  shell: Shell,
  member: Membership,
  { draftId, asideId, take }: { draftId: string; asideId: string; take: boolean },
): Promise<SavedDraft> {
  return shell.database.db.transaction(async (tx) => {
    const settled = settledDraft(await holdDraft(tx, member, draftId), asideId, take)
    if (!settled) throw new DomainError('unknownField')
    return writeDraft(tx, draftId, { ...settled, by: member.personId })
  })
}
