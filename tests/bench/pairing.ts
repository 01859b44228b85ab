import { planRound } from '@/domain/pairing/plan-round'
import type { RoundKind } from '@/domain/pairing/round'
import { after, factsOf } from '../domain/pairing/cohorts'
import { type Row, round } from './row'
import { median } from './statistics'

const ROUNDS = 9
const LEARNERS = 200
const HISTORY = 6
const SCENARIOS = 30
const MOST_MS = 1000
const AIM_MS = 300

/** A round of 200 learners and 20 supervisors after six rounds of history, planned with a proof or a bound. */
export function pairingRows(): Row[] {
  return (['bothSeats', 'oneSeat'] as const).map(planning)
}

function planning(kind: RoundKind): Row {
  let facts = factsOf({
    kind,
    learners: LEARNERS,
    supervisors: 20,
    slots: 12,
    rooms: 20,
    scenarios: SCENARIOS,
  })
  let repeats = 0
  for (let past = 0; past < HISTORY; past += 1) {
    const planned = planRound(facts, [], past)
    facts = after(facts, planned.sessions, past)
  }
  const timings: number[] = []
  let said = ''
  for (let seed = 0; seed < ROUNDS; seed += 1) {
    const begun = performance.now()
    const { sessions, isOptimal, cost, bound } = planRound(facts, [], seed)
    timings.push(performance.now() - begun)
    const met = new Set(facts.past.met.map((each) => `${each.advisorId} ${each.beneficiaryId}`))
    repeats = sessions.filter((each) => met.has(`${each.advisorId} ${each.beneficiaryId}`)).length
    said = `${sessions.length} interviews, ${repeats} repeats, ${isOptimal ? 'optimal' : `cost ${cost}, bound ${bound}`}`
  }
  const p50 = round(median(timings))
  const none = { p99: null, floor: null, ratio: null }
  const row = `plan a round of ${LEARNERS}, ${kind === 'bothSeats' ? 'both seats' : 'one seat'}`
  const holds = p50 <= MOST_MS
  return { row, unit: 'ms', p50, ...none, mustBe: MOST_MS, aim: AIM_MS, holds, also: said }
}
