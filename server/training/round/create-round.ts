import { randomInt, randomUUID } from 'node:crypto'
import { round } from '@/db/schema'
import { planRound } from '@/domain/pairing/plan-round'
import type { RoundSetup } from '@/domain/pairing/round'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { checkPeople } from './check-setup'
import { planFrom } from './plan-from'
import { readRoundFacts } from './read-past'

/**
 * Proposes a round and keeps it as a draft, which only planners see. `availabilityId`: the request whose answers it was planned from.
 * @throws DomainError roleMayNot, notFound for such a request that is not the cohort's, and those of `checkPeople`
 */
export async function createRound(
  shell: Shell,
  member: Membership,
  { title, setup, availabilityId }: { title: string; setup: RoundSetup; availabilityId?: string | undefined },
): Promise<{ roundId: string }> {
  requirePermission(member, 'round.plan')
  const { db } = shell.database
  const { cohortId, personId } = member
  await checkPeople(db, cohortId, setup)
  const facts = await readRoundFacts(db, { cohortId, setup, now: Date.now() })
  const { sessions } = planRound(facts, [], randomInt(2 ** 31))
  const id = randomUUID()
  await db.transaction(async (tx) => {
    await tx
      .insert(round)
      .values({ id, cohortId, title, setup, sessions: [...sessions], createdBy: personId })
    if (availabilityId !== undefined) await planFrom(tx, { cohortId, requestId: availabilityId, roundId: id })
  })
  return { roundId: id }
}
