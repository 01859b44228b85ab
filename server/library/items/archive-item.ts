import { and, eq } from 'drizzle-orm'
import { libraryItem } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { mayShareItem } from '@/domain/library/item-rights'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { countChange } from './draft-state'
import { type ItemName, takeItem, takeWritableItem } from './take-item'

const named = ({ kind, key }: ItemName) => and(eq(libraryItem.kind, kind), eq(libraryItem.key, key))

/**
 * Stops offering an item for what is to come, or offers it again. What used it reads it as before; asking for what holds changes nothing.
 * @throws DomainError roleMayNot, notFound, itemReadOnly
 */
export async function archiveItem(
  shell: Shell,
  member: Membership,
  { isArchived, ...name }: ItemName & { isArchived: boolean },
): Promise<void> {
  await shell.database.db.transaction(async (tx) => {
    const { item } = await takeWritableItem(tx, member, name)
    if ((item.archivedAt !== null) === isArchived) return
    await tx
      .update(libraryItem)
      .set({ archivedAt: isArchived ? new Date() : null })
      .where(named(name))
    await countChange(tx, name)
  })
}

/**
 * Hands an item of the cohort to the whole organisation, with its versions, its draft and its author.
 * @throws DomainError roleMayNot, notFound, itemReadOnly for a person who may not share it, and for what is not the cohort's
 */
export async function shareItem(shell: Shell, member: Membership, name: ItemName): Promise<void> {
  await shell.database.db.transaction(async (tx) => {
    const { item, editor } = await takeItem(tx, member, name, { lock: true })
    if (!mayShareItem(item, editor)) throw new DomainError('itemReadOnly')
    await tx.update(libraryItem).set({ owner: 'organisation', cohortId: null }).where(named(name))
    await countChange(tx, name)
  })
}
