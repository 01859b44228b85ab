import type { Db } from '@/db/client'
import { awayAt } from '@/domain/live-session/course/absence'
import { withoutEnded } from '@/domain/pairing/invited'
import { openFacts } from '@/domain/pairing/look-up'
import { here } from '@/domain/pairing/round-stays'
import type { Absence, AbsenceFacts } from '@/domain/round-change/absence/facts'
import { isUntouched, withEffects } from '@/domain/round-change/change'
import { draftAgain } from '@/domain/round-change/draft-again'
import { saidAbsences } from '@/server/interview/absence/said-absences'
import type { Queryable } from '@/server/platform/queryable'
import { lengthIn, readRoundFacts } from '../read-past'
import type { StoredRound } from '../take-round'
import { foreseeChanges } from './foresee'
import { readWaiting } from './waiting'

/** What ways to go on without a person are found by: the round as it will be once what waits has taken effect. */
export async function readAbsenceFacts(
  db: Db,
  connection: Queryable,
  stored: StoredRound,
  absence: Absence,
): Promise<AbsenceFacts> {
  const waiting = (await readWaiting(db, stored.id)).map(({ change }) => change)
  const { agreed, effects } = await foreseeChanges({ tx: db, connection }, stored, waiting, { isHeld: false })
  const now = Date.now()
  const scenarios = new Map(agreed.map(({ liveSessionId, scenarioKey }) => [liveSessionId, scenarioKey]))
  const then = withEffects(agreed, effects).map((each) => ({
    ...each,
    scenarioKey: scenarios.get(each.liveSessionId) ?? '',
  }))
  let made = 0
  const { setup: board, sessions } = draftAgain(stored, then, () => `new${++made}`)
  // An invited person takes no member's place.
  const setup = withoutEnded(board, { learnerIds: new Set(), supervisorIds: new Set() })
  const planned = new Map(sessions.map((each) => [each.id, each]))
  const { cohortId, id: roundId } = stored
  const facts = await readRoundFacts(db, { cohortId, setup, sessions: stored.sessions, roundId, now })
  const lengthMs = await lengthIn(db, cohortId)
  const said = [...(await saidAbsences(db, { cohortId })).values()].flat()
  const away = new Map<number, ReadonlySet<string>>()
  const awayThen = (at: number) => {
    const known = away.get(at) ?? awayAt({ at, lengthMs }, said)
    away.set(at, known)
    return known
  }
  return {
    absence,
    now,
    cohortId: here,
    look: openFacts(facts),
    elsewhere: (facts.elsewhere ?? []).filter(({ isDraft }) => !isDraft),
    cannotCome: (personId, startsAt) => awayThen(startsAt).has(personId),
    sessions: stored.sessions.flatMap(({ id, liveSessionId }) => {
      const own = then.find((each) => each.liveSessionId === liveSessionId)
      const of = planned.get(id)
      return own && of && isUntouched(own, now) ? [{ agreed: own, planned: of, lengthMs }] : []
    }),
  }
}
