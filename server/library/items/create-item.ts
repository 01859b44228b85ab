import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import { libraryItem } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { type Content, contentKinds } from '@/domain/library/content-kind'
import type { GivenOwner, LibraryKind } from '@/domain/library/item'
import { mayGiveTo } from '@/domain/library/item-rights'
import { bindToBrief } from '@/server/library/scenario/bind-to-brief'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { writeDraft } from './draft-state'
import { takeEditor } from './take-item'

export type NewItem = {
  readonly kind: LibraryKind
  readonly owner: GivenOwner
  readonly content: Content
  /** The item and version it is a copy of. */
  readonly source?: { readonly key: string; readonly version: number | null; readonly family: string }
  /** The key and the family it shall have, where a file gives them. */
  readonly key?: string
  readonly family?: string
}

/**
 * Makes an item with nothing but an open draft, in the caller's transaction. Gives its key, which says nothing of its content: titles change.
 * @throws DomainError roleMayNot, unknownField for what no draft of this kind holds, changedMeanwhile where a key that was given is taken
 */
export async function createItem(
  tx: Tx,
  member: Membership,
  { kind, owner, content, source, ...given }: NewItem,
): Promise<{ key: string }> {
  if (!mayGiveTo(owner, await takeEditor(tx, member))) throw new DomainError('roleMayNot')
  const read = contentKinds[kind].readDraft(content)
  if (!read) throw new DomainError('unknownField')
  const { personId: authorId } = member
  const key = given.key ?? `${kind}-${randomUUID().slice(0, 13)}`
  const made = await tx
    .insert(libraryItem)
    .values({
      kind,
      key,
      owner,
      authorId,
      family: source?.family ?? given.family ?? key,
      cohortId: owner === 'cohort' ? member.cohortId : null,
      ...(source && { copiedFrom: source.key, copiedVersion: source.version }),
    })
    .onConflictDoNothing()
    .returning({ key: libraryItem.key })
  if (made.length === 0) throw new DomainError('changedMeanwhile')
  await writeDraft(tx, { kind, key }, { content: read, aside: [], basedOn: null, by: authorId })
  return { key }
}

/**
 * Makes an item with nothing in it, whose author knows its brief from the start.
 * @throws DomainError roleMayNot, unknownField for a kind that begins as a copy
 */
export async function createBlank(
  shell: Shell,
  member: Membership,
  { kind, owner }: Pick<NewItem, 'kind' | 'owner'>,
): Promise<{ key: string }> {
  if (!contentKinds[kind].hasBlank) throw new DomainError('unknownField')
  return shell.database.db.transaction(async (tx) => {
    const { key } = await createItem(tx, member, { kind, owner, content: {} })
    if (kind === 'scenario') await bindToBrief(tx, member.personId, key)
    return { key }
  })
}
