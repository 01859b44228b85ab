import { eq } from 'drizzle-orm'
import { membership } from '@/db/schema'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { seatRefusal } from '@/domain/access/brief-knowledge'
import type { Scenario } from '@/domain/scenario/scenario'
import { type KnowledgeOf, readBriefKnowledge } from '@/server/library/scenario/brief-knowledge'
import { type Cast, seatingOf } from './meeting'
import { type DemoPerson, people } from './people'
import { scenarioOf } from './scenario-of'
import type { Writing } from './write-live-session'

/**
 * A cast of members and a scenario on which each of them may take their seat: the ones wished for, else the nearest. Null: there are
 * none.
 */
export async function possibleMeeting(
  { tx, cohortId }: Pick<Writing, 'tx' | 'cohortId'>,
  wished: Cast,
  scenarioKeys: readonly string[],
): Promise<{ cast: Cast; scenario: Scenario } | null> {
  const everyKey = builtInScenarios.map(({ key }) => key)
  const rows = await tx
    .select({ id: membership.userId })
    .from(membership)
    .where(eq(membership.cohortId, cohortId))
  // A demonstration of an earlier release has fewer people, and any coordinator may remove some.
  const members = new Set(rows.map(({ id }) => id))
  const knowledgeOf = await readBriefKnowledge(tx, [...members], everyKey)
  const learners = Object.values(people).filter(({ id, role }) => role === 'learner' && members.has(id))
  for (const cast of castsNear(wished, learners)) {
    if (!seatingOf(cast).every(({ personId }) => members.has(personId))) continue
    const key = [...scenarioKeys, ...everyKey].find((each) => mayAllSit(cast, each, knowledgeOf))
    if (key) return { cast, scenario: scenarioOf(key) }
  }
  return null
}

function mayAllSit(cast: Cast, key: string, knowledgeOf: KnowledgeOf): boolean {
  return seatingOf(cast).every(({ personId, seat }) => seatRefusal(seat, knowledgeOf(personId, key)) === null)
}

/** The cast, then casts with other learners, the observer left out last. */
function castsNear(cast: Cast, learners: readonly DemoPerson[]): Cast[] {
  const begins = learners.findIndex(({ id }) => id === cast.advisor.id)
  const turned = learners.map((_, turn) => {
    const [advisor, beneficiary, observer] = [0, 1, 2].map(
      (place) => learners[(begins + turn + place) % learners.length] ?? cast.advisor,
    )
    return { ...cast, ...(advisor && beneficiary && { advisor, beneficiary }), observer: observer ?? null }
  })
  const withObserver = [cast, ...turned]
  return [...withObserver, ...withObserver.map((each) => ({ ...each, observer: null }))]
}
