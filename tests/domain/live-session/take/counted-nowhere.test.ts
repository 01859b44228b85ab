import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { HiddenEvent, LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { factTable, rowOf } from '@/domain/live-session/fact-table'
import { cueEffects } from '@/domain/live-session/figures/cue-effects'
import { findingsOf } from '@/domain/live-session/figures/findings'
import { observersBeside } from '@/domain/live-session/figures/observer-beside'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { anyHistory, takeHistory } from '../histories'
import { revealIds, second } from '../people'

const takeFactTypes = Object.keys(factTable).filter((type) => type.startsWith('take'))
const isOfTake = ({ type }: SeenEvent) => takeFactTypes.includes(type)
const hidden = ({ seq }: SeenEvent): HiddenEvent => ({ seq, type: 'hidden' })
const without = (events: readonly LiveSessionEvent[]) =>
  fold(
    events.map((event) => (isOfTake(event) ? hidden(event) : event)),
    initialState,
  )
const bare = (state: LiveSessionState): LiveSessionState => {
  const { takes, goneTakes, namedTakes } = initialState
  return { ...state, takes, goneTakes, namedTakes }
}

/** All figures and exports read only the state, so comparing states suffices. */
it('nothing of a take reaches the rest of an interview', () => {
  let [facts, marked, moved] = [0, 0, 0]
  fc.assert(
    fc.property(fc.oneof(takeHistory, takeHistory, anyHistory), ({ events, state }) => {
      facts += events.filter(isOfTake).length
      marked += events.filter(({ type }) => type === 'takeMarked').length
      moved += events.filter(({ type }) => type === 'takeDialMoved').length
      expect(bare(state)).toEqual(bare(without(events)))
    }),
    { numRuns: 300 },
  )
  expect(facts).toBeGreaterThan(300)
  expect(marked).toBeGreaterThan(5)
  expect(moved).toBeGreaterThan(5)
})

it('what a debrief compares and counts is the same with takes and without them', () => {
  fc.assert(
    fc.property(takeHistory, ({ events, state }) => {
      const [one, other] = [state, without(events)].map((each) => {
        const timeline = timelineOf(each, grid, second(1_000_000))
        return {
          timeline,
          findings: findingsOf(each, timeline, grid, revealIds),
          effects: cueEffects(timeline),
          beside: observersBeside(timeline, grid),
        }
      })
      expect(one).toEqual(other)
    }),
    { numRuns: 60 },
  )
})

it('the facts of takes change the state of takes alone', () => {
  expect(takeFactTypes).toHaveLength(15)
  for (const type of takeFactTypes) expect(rowOf(type)?.parts).toEqual(['take'])
})
