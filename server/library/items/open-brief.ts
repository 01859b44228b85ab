import { bindToBrief } from '@/server/library/scenario/bind-to-brief'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { type ItemName, takeItem } from './take-item'

/**
 * Opens a scenario's brief and binds the reader as a supervisor's seat would: they never advise on any version or copy
 * (docs/decisions/021, 040). A kind without a brief binds no one.
 * @throws DomainError roleMayNot, notFound, advisesElsewhere while they are to advise on it
 */
export async function openBrief(shell: Shell, member: Membership, name: ItemName): Promise<void> {
  await shell.database.db.transaction(async (tx) => {
    const { item } = await takeItem(tx, member, name)
    if (item.kind === 'scenario') await bindToBrief(tx, member.personId, item.family)
  })
}
