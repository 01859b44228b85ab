import { randomUUID } from 'node:crypto'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { evolve, fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { contract, idOf, startOfInterview } from '../domain/live-session/people'
import { plainRow, type Row } from './row'
import { median } from './statistics'

const EVENTS = 10_000
const ROUNDS = 15
const ONE_BY_ONE = 200

/** What the pure core costs a fact, next to copying it; printed at two sizes, which must agree if it is linear. */
export function foldingRows(): Row[] {
  const [all, some] = [log(EVENTS), log(EVENTS / 4)]
  const state = fold(all, initialState)
  const family = (codeKey: string) => familyKeyOf(grid, codeKey)
  const viewer = { personId: idOf('sophie'), seat: 'advisor' as const }
  const copy = perFact(all, (events) => events.map((event) => ({ ...event, payload: { ...event.payload } })))
  const also = (quarter: number) =>
    `copying one: ${Math.round(copy)} ns; of a quarter as many: ${Math.round(quarter)} ns`
  const folding = (events: readonly LiveSessionEvent[]) => fold(events, initialState)
  const viewing = (events: readonly LiveSessionEvent[]) =>
    events.map((event) => viewFor(viewer, state, event, family))
  return [
    plainRow('fold 10,000 facts', 'ns each', perFact(all, folding), also(perFact(some, folding))),
    plainRow(
      'fold one more upon 10,000',
      'ns',
      oneMore(all),
      `upon a quarter as many: ${Math.round(oneMore(some))} ns`,
    ),
    plainRow('viewFor 10,000 facts', 'ns each', perFact(all, viewing), also(perFact(some, viewing))),
  ]
}

function perFact(
  events: readonly LiveSessionEvent[],
  work: (events: readonly LiveSessionEvent[]) => unknown,
) {
  const timings: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now()
    work(events)
    timings.push(((performance.now() - begun) * 1e6) / events.length)
  }
  return median(timings)
}

/** What each of many facts costs that come one by one to a state which has folded so many already. */
function oneMore(events: readonly LiveSessionEvent[]) {
  const more = log(ONE_BY_ONE).slice(2)
  const timings: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const state = fold(events, initialState)
    const begun = performance.now()
    more.reduce(evolve, state)
    timings.push(((performance.now() - begun) * 1e6) / more.length)
  }
  return median(timings)
}

function log(count: number): LiveSessionEvent[] {
  const facts: object[] = [
    { type: 'scheduled', payload: contract },
    { type: 'interviewStarted', payload: { phase: 'introduction' } },
    ...Array.from({ length: count - 2 }, (_, index) => oneOf(index)),
  ]
  return facts.map((fact, index) => {
    const at = startOfInterview + index * 100
    const base = {
      seq: index + 1,
      id: randomUUID(),
      actorId: idOf('marc'),
      seat: 'supervisor',
      at,
      recordedAt: at,
    }
    return { ...base, ...fact } as LiveSessionEvent
  })
}

function oneOf(index: number): object {
  if (index % 3 === 0) {
    const value = (index * 7) % 101
    return { type: 'dialMoved', payload: { samples: [{ at: startOfInterview + index * 100, value }] } }
  }
  const payload = { codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 }
  return { type: 'marked', payload }
}
