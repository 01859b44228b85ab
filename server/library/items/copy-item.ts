import { DomainError } from '@/domain/domain-error'
import type { GivenOwner } from '@/domain/library/item'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { createItem } from './create-item'
import { type ItemName, takeItem } from './take-item'
import { versionOf } from './versions'

/**
 * Copies an item's latest or named version, for the cohort or the organisation, as a draft of the same family. Shows
 * nothing of it: the editor has its own rule.
 * @throws DomainError roleMayNot, notFound for an item or version that is not there
 */
export async function copyItem(
  shell: Shell,
  member: Membership,
  { owner, version, ...name }: ItemName & { owner: GivenOwner; version?: number | undefined },
): Promise<{ key: string }> {
  return shell.database.db.transaction(async (tx) => {
    const { item } = await takeItem(tx, member, name)
    const source = await versionOf(tx, name, version)
    if (!source) throw new DomainError('notFound')
    return createItem(tx, member, {
      kind: name.kind,
      owner,
      content: source.content,
      source: { key: item.key, version: source.version, family: item.family },
    })
  })
}
