import { randomInt, randomUUID } from 'node:crypto'
import { round } from '@/db/schema'
import { planRound } from '@/domain/pairing/plan-round'
import type { RoundSetup } from '@/domain/pairing/round'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { checkSetup } from './check-setup'
import { readRoundFacts } from './read-past'

/** Proposes a round and keeps it as a draft, which only planners see. @throws DomainError roleMayNot, and those of `checkSetup` */
export async function createRound(
  shell: Shell,
  member: Membership,
  { title, setup }: { title: string; setup: RoundSetup },
): Promise<{ roundId: string }> {
  requirePermission(member, 'round.plan')
  const { db } = shell.database
  const { cohortId, personId } = member
  await checkSetup(db, cohortId, setup)
  const facts = await readRoundFacts(db, { cohortId, setup, now: Date.now() })
  const { sessions } = planRound(facts, [], randomInt(2 ** 31))
  const id = randomUUID()
  await db.insert(round).values({ id, cohortId, title, setup, sessions: [...sessions], createdBy: personId })
  return { roundId: id }
}
