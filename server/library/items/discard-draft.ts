import { and, eq } from 'drizzle-orm'
import { libraryItem } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { countChange, draftState, removeDraft } from './draft-state'
import { type ItemName, takeWritableItem } from './take-item'

/**
 * Throws the open draft away; an item that has no version goes with it. Without a draft nothing happens.
 * @throws DomainError roleMayNot, notFound, itemReadOnly, draftChanged when it was written since `revision`
 */
export async function discardDraft(
  shell: Shell,
  member: Membership,
  { revision, ...name }: ItemName & { revision: number },
): Promise<{ isGone: boolean }> {
  return shell.database.db.transaction(async (tx) => {
    const { item } = await takeWritableItem(tx, member, name)
    if (item.revision !== revision) throw new DomainError('draftChanged')
    const { draft, latest } = await draftState(tx, name)
    if (!draft) return { isGone: false }
    await removeDraft(tx, name)
    if (latest !== null) {
      await countChange(tx, name)
      return { isGone: false }
    }
    await tx.delete(libraryItem).where(and(eq(libraryItem.kind, name.kind), eq(libraryItem.key, name.key)))
    return { isGone: true }
  })
}
