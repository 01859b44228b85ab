import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { HiddenEvent, SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { cueEffects } from '@/domain/live-session/figures/cue-effects'
import { findingsOf } from '@/domain/live-session/figures/findings'
import { observersBeside } from '@/domain/live-session/figures/observer-beside'
import { initialState } from '@/domain/live-session/state'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { anyHistory } from '../histories'
import { revealIds, second } from '../people'

const hidden = ({ seq }: SeenEvent): HiddenEvent => ({ seq, type: 'hidden' })

/** All figures and exports read only the state, so comparing states suffices. */
it('a kept cue changes nothing of an interview but the list of kept cues', () => {
  let kept = 0
  fc.assert(
    fc.property(anyHistory, ({ events, state }) => {
      const isKept = ({ type }: SeenEvent) => type === 'cueKept' || type === 'keptCueDropped'
      kept += events.filter(isKept).length
      const without = fold(
        events.map((event) => (isKept(event) ? hidden(event) : event)),
        initialState,
      )
      const { keptCues, droppedCues } = initialState
      expect({ ...state, keptCues, droppedCues }).toEqual(without)
    }),
    { numRuns: 300 },
  )
  expect(kept).toBeGreaterThan(5)
})

it('what a debrief compares and counts is the same with the kept cues and without them', () => {
  fc.assert(
    fc.property(anyHistory, ({ state }) => {
      const bare = { ...state, keptCues: [] }
      const [one, other] = [state, bare].map((each) => {
        const timeline = timelineOf(each, grid, second(1_000_000))
        const { keptCues: _, ...rest } = timeline
        return {
          rest,
          findings: findingsOf(each, timeline, grid, revealIds),
          effects: cueEffects(timeline),
          beside: observersBeside(timeline, grid),
        }
      })
      expect(one).toEqual(other)
    }),
    { numRuns: 100 },
  )
})
