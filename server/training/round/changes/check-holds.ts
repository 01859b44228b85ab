import type { Db, Tx } from '@/db/client'
import { DomainError } from '@/domain/domain-error'
import type { RoundChange } from '@/domain/round-change/change'
import type { Queryable } from '@/server/platform/queryable'
import { checkPublishable } from '../publish-round'
import type { StoredRound } from '../take-round'
import { checkFree, keepingOf } from './carry-out'
import { foreseeChanges } from './foresee'

/**
 * Checks that changes of a round could take effect now, one after the other.
 * @throws DomainError notFound for a draft, those of `checkPublishable`, `foreseeChanges` and `checkFree`
 */
export async function checkHolds(
  within: { tx: Db | Tx; connection: Queryable },
  stored: StoredRound,
  changes: readonly RoundChange[],
): Promise<void> {
  const [first] = changes
  if (first?.kind === 'publish') {
    await checkPublishable(within.tx, stored, first)
    return
  }
  if (stored.publishedAt === null) throw new DomainError('notFound')
  const foreseen = await foreseeChanges(within, stored, changes, { isHeld: false })
  await checkFree(within.tx, stored.cohortId, foreseen, keepingOf(changes))
}
