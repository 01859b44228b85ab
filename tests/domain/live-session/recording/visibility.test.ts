import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { countLooks } from '@/tests/support/looked'
import { recordedHistory, recordedRoomHistory } from '../histories'
import { people, seated } from '../people'
import { answersOfAdvisor, answersOfBeneficiary } from '../stages'
import { act, attempt, record, type Step } from '../story'

const family = (codeKey: string) => familyKeyOf(cepEntretienV1, codeKey)
const theirs: readonly string[] = [
  'recordingAnswered',
  'recordingPaused',
  'recordingResumed',
  'recordingWithdrawn',
]
const anyRecording = fc.oneof(recordedHistory, recordedRoomHistory)

/** The way from the end of an interview to an open debrief; what the history has done already is refused and left out. */
const toTheDebrief: readonly Step[] = [
  act('sophie', { type: 'startInterview', anyway: true }, 5_000),
  act('sophie', { type: 'endInterview' }, 5_001),
  act('lea', { type: 'lockSelfAssessment', answers: answersOfAdvisor }, 5_002),
  act('karim', { type: 'lockReturn', answers: answersOfBeneficiary }, 5_003),
  act('sophie', { type: 'unseal', overrideReason: 'Il se fait tard' }, 5_004),
  act('sophie', { type: 'openViews', seats: ['advisor', 'beneficiary', 'supervisor', 'observer'] }, 5_005),
]

function opened(history: {
  readonly events: readonly import('@/domain/live-session/event').LiveSessionEvent[]
}) {
  const events = [...history.events]
  let state = fold(events, initialState)
  for (const step of toTheDebrief) {
    if (!('by' in step)) continue
    const outcome = attempt(state, step)
    if (typeof outcome === 'string') continue
    const recorded = record(outcome, events.length, step.received)
    events.push(...recorded)
    state = fold(recorded, state)
  }
  return { events, state }
}

describe('What a person said of being recorded', () => {
  it('is read by no other seat, before the debrief or in it', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(anyRecording, (history) => {
        const { events, state } = opened(history)
        for (const then of [history.state, state]) {
          for (const event of events.filter(({ type }) => theirs.includes(type))) {
            for (const name of seated) {
              if (name === event.actorId) continue
              looked.once()
              expect(viewFor(people[name], then, event, family)).toEqual({ seq: event.seq, type: 'hidden' })
            }
          }
        }
      }),
      { numRuns: 150 },
    )
    looked.expectAtLeast(500)
  })

  it('leaves no name in what others receive but those of people who answered, and at a distance not to supervisors', () => {
    fc.assert(
      fc.property(anyRecording, (history) => {
        const { events, state } = opened(history)
        const isRoom = state.contract?.place === 'room'
        for (const name of seated) {
          const seen = events.map((event) => viewFor(people[name], state, event, family))
          for (const view of seen) {
            if (!view.type.startsWith('recording')) continue
            if (theirs.includes(view.type)) expect(view).toMatchObject({ actorId: name })
            else if (view.type === 'recordingReplied')
              expect(isRoom || name === 'lea' || name === 'karim').toBe(true)
            else expect(view).toMatchObject({ actorId: '', seat: null })
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('gives a supervisor the outcome alone', () => {
    fc.assert(
      fc.property(recordedHistory, ({ events, state }) => {
        const seen = events.map((event) => viewFor(people.sophie, state, event, family))
        const folded = fold(seen, initialState)
        expect([folded.recordingAnswers.size, folded.recordingPauses.size]).toEqual([0, 0])
        expect(folded.recordingOutcome).toEqual(state.recordingOutcome)
        expect(folded.wasRecorded).toBe(state.wasRecorded)
      }),
    )
  })
})
