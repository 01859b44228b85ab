import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { libraryItem, user } from '@/db/schema'
import { mayReadBrief } from '@/domain/access/brief-knowledge'
import { DomainError } from '@/domain/domain-error'
import type { LibraryKind } from '@/domain/library/item'
import { type ItemEditor, mayReadItem, mayWriteItem } from '@/domain/library/item-rights'
import { readBriefKnowledge } from '@/server/library/scenario/brief-knowledge'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'

export type ItemName = { readonly kind: LibraryKind; readonly key: string }
export type Item = typeof libraryItem.$inferSelect

/** A member who works on content. @throws DomainError roleMayNot to learners */
export async function takeEditor(db: Db | Tx, member: Membership): Promise<ItemEditor> {
  requirePermission(member, 'scenario.browse')
  const { personId, cohortId, role, isArchived, isDemo } = member
  const [row] = await db
    .select({ isAdministrator: user.administrator })
    .from(user)
    .where(eq(user.id, personId))
  return { personId, cohortId, role, isArchived, isDemo, isAdministrator: row?.isAdministrator ?? false }
}

/**
 * An item of those that a member's cohort may use. `lock` keeps everybody else's acts on it waiting until the transaction ends.
 * @throws DomainError roleMayNot to learners, notFound for an item out of its reach as for none
 */
export async function takeItem(
  db: Db | Tx,
  member: Membership,
  { kind, key }: ItemName,
  { lock = false } = {},
): Promise<{ item: Item; editor: ItemEditor }> {
  const editor = await takeEditor(db, member)
  const asked = db
    .select()
    .from(libraryItem)
    .where(and(eq(libraryItem.kind, kind), eq(libraryItem.key, key)))
  const [item] = await (lock ? asked.for('update') : asked)
  if (!item || !mayReadItem(item, editor)) throw new DomainError('notFound')
  return { item, editor }
}

/** The same for a person who may change it, and locked. @throws DomainError itemReadOnly */
export async function takeWritableItem(
  tx: Tx,
  member: Membership,
  name: ItemName,
): Promise<{ item: Item; editor: ItemEditor }> {
  const taken = await takeItem(tx, member, name, { lock: true })
  if (!mayWriteItem(taken.item, taken.editor)) throw new DomainError('itemReadOnly')
  return taken
}

/** Whether a person may read what an item keeps from those who may still advise on it. */
export async function isOpenTo(db: Db | Tx, personId: string, { kind, family }: Item): Promise<boolean> {
  if (kind !== 'scenario') return true
  const knowledgeOf = await readBriefKnowledge(db, [personId], [family])
  return mayReadBrief(knowledgeOf(personId, family))
}

/** @throws DomainError briefShut to a person who may still advise on it (docs/decisions/021) */
export async function requireOpen(db: Db | Tx, personId: string, item: Item): Promise<void> {
  if (!(await isOpenTo(db, personId, item))) throw new DomainError('briefShut')
}
