import highsLoader from 'highs'
import { planRound } from '@/domain/pairing/plan-round'
import type { RoundFacts, RoundKind } from '@/domain/pairing/round'
import { after, factsOf } from '../domain/pairing/cohorts'
import { crowds, families, roundsOf } from '../domain/pairing/instances'
import { mostPlaced, optimumOf, worthOf } from '../domain/pairing/optimum'
import { type Row, round } from './row'
import { median } from './statistics'

const ROUNDS = 9
const LEARNERS = 200
const HISTORY = 6
const SCENARIOS = 30
const MOST_MS = 1000
const AIM_MS = 300
const MOST_GAP = 1

/** Rounds of 200 learners and 20 supervisors: after six rounds of history, with absences; then how far placing is from the optimum. */
export async function pairingRows(): Promise<Row[]> {
  const highs = await highsLoader()
  const withAbsences = crowds
    .filter(({ name }) => name.startsWith(`${LEARNERS} `))
    .flatMap((family) =>
      roundsOf(family).map((facts) =>
        planning(`plan a round of ${family.name}`, facts, `of ${mostPlaced(highs, facts)} that can be`),
      ),
    )
  return [...(['bothSeats', 'oneSeat'] as const).map(afterHistory), ...withAbsences, gapRow(highs)]
}

function afterHistory(kind: RoundKind): Row {
  let facts = factsOf({
    kind,
    learners: LEARNERS,
    supervisors: 20,
    slots: 12,
    rooms: 20,
    scenarios: SCENARIOS,
  })
  for (let past = 0; past < HISTORY; past += 1) {
    const planned = planRound(facts, [], past)
    facts = after(facts, planned.sessions, past)
  }
  return planning(
    `plan a round of ${LEARNERS}, ${kind === 'bothSeats' ? 'both seats' : 'one seat'}`,
    facts,
    `${HISTORY} rounds behind`,
  )
}

function planning(row: string, facts: RoundFacts, beside: string): Row {
  const timings: number[] = []
  let said = ''
  for (let seed = 0; seed < ROUNDS; seed += 1) {
    const begun = performance.now()
    const { sessions, isOptimal, cost, bound } = planRound(facts, [], seed)
    timings.push(performance.now() - begun)
    const { placed, repeats } = worthOf(facts, sessions)
    const proof = isOptimal ? 'optimal' : `cost ${cost}, bound ${bound}`
    said = `${placed} interviews, ${beside}; ${repeats} repeats, ${proof}`
  }
  const p50 = round(median(timings))
  const none = { p99: null, floor: null, ratio: null }
  const holds = p50 <= MOST_MS
  return { row, unit: 'ms', p50, ...none, mustBe: MOST_MS, aim: AIM_MS, holds, also: said }
}

/**
 * Over all families that HiGHS solves exactly: missing interviews and excess repeats, in per cent of possible
 * interviews.
 */
function gapRow(highs: Awaited<ReturnType<typeof highsLoader>>): Row {
  let [placed, most, repeats, fewest] = [0, 0, 0, 0]
  for (const facts of families.flatMap(roundsOf)) {
    const { sessions } = planRound(facts, [], 1)
    const observers = sessions.flatMap(({ observerIds }) => observerIds)
    const [ours, best] = [worthOf(facts, sessions), optimumOf(highs, facts, observers)]
    placed += ours.placed
    most += best.placed
    repeats += ours.repeats
    fewest += best.repeats
  }
  const p50 = round((100 * (most - placed + Math.max(0, repeats - fewest))) / most)
  const none = { p99: null, floor: null, ratio: null, aim: 0 }
  const said = `${placed} of ${most} interviews placed, ${repeats} repeats where HiGHS has ${fewest}`
  const row = `placing with absences against the optimum, ${families.length} families`
  return { row, unit: '%', p50, ...none, mustBe: MOST_GAP, holds: p50 <= MOST_GAP, also: said }
}
