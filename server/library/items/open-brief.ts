import { bindToBrief } from '@/server/library/scenario/bind-to-brief'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { type ItemName, takeItem } from './take-item'

/**
 * Opens what a scenario keeps from a person who may still advise on it, and binds the person as a supervisor's seat would: they know it for
 * good, and advise on none of its versions and copies any more (docs/decisions/021, 040). A kind without a brief binds no person.
 * @throws DomainError roleMayNot, notFound, advisesElsewhere while they are to advise on it
 */
export async function openBrief(shell: Shell, member: Membership, name: ItemName): Promise<void> {
  await shell.database.db.transaction(async (tx) => {
    const { item } = await takeItem(tx, member, name)
    if (item.kind === 'scenario') await bindToBrief(tx, member.personId, item.family)
  })
}
