import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { HiddenEvent, LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { countLooks } from '../../../support/looked'
import { anyHistory, recalledHistory } from '../histories'
import { second } from '../people'

const hidden = ({ seq }: LiveSessionEvent): HiddenEvent => ({ seq, type: 'hidden' })
const isRecalled = ({ type }: SeenEvent) => type === 'momentsCompared' || type === 'dialRedrawn'

/** All figures and exports read only the state and its timeline, so comparing these suffices. */
it('a comparison and a redrawn dial change nothing of an interview but themselves', () => {
  const looked = countLooks()
  fc.assert(
    fc.property(fc.oneof(anyHistory, recalledHistory), ({ events, state }) => {
      for (const event of events) if (isRecalled(event)) looked.once()
      const without = fold(
        events.map((event) => (isRecalled(event) ? hidden(event) : event)),
        initialState,
      )
      const { comparisons, redrawnDial } = initialState
      expect({ ...state, comparisons, redrawnDial }).toEqual(without)
      expect(timelineOf(state, grid, second(1_000_000))).toEqual(timelineOf(without, grid, second(1_000_000)))
    }),
    { numRuns: 300 },
  )
  looked.expectAtLeast(40)
})
