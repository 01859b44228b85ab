import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { phaseIntervals } from '@/domain/live-session/marking/phases'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { people, second } from '../../people'
import { answersOfAdvisor, ended, halted, paused, running, started } from '../../stages'
import { act, given } from '../../story'

const end = (seconds: number) => act('sophie', { type: 'endInterview' }, seconds)
const reopen = (seconds: number) => act('sophie', { type: 'reopenInterview' }, seconds)
const reopened = { type: 'interviewReopened', payload: {} } as const

describe('an end taken back', () => {
  it('goes on in its phase, and the time between reads as a reopening', () => {
    const { state } = given(...started, end(100))
      .when(reopen(160))
      .yields(reopened)
    expect(state.stage).toEqual({ status: 'interview', pace: 'running' })
    expect(state.clock.stops).toMatchObject([
      { from: second(100), to: second(160), kind: 'reopening', byId: 'sophie' },
    ])
    expect(elapsedAt(state.clock, second(170))).toBe(110_000)
    expect(phaseIntervals(state, second(170))).toMatchObject([
      { phase: 'introduction', fromMs: 0, toMs: 110_000 },
    ])
  })

  it('stands still again where it stood still: hors-jeu is not lifted by it', () => {
    const afterHalt = given(...halted, end(100))
      .when(reopen(160))
      .yields(reopened)
    expect(afterHalt.state.stage).toEqual({ status: 'interview', pace: 'halted' })
    expect(afterHalt.state.clock.stops).toMatchObject([{ from: second(40), to: null, kind: 'halt' }])
    const afterPause = given(...paused, end(100))
      .when(reopen(160))
      .yields(reopened)
    expect(afterPause.state.stage).toEqual({ status: 'interview', pace: 'paused' })
  })

  it('the clock goes on when the server hears of it, whatever the device claims', () => {
    const late = act('sophie', { type: 'reopenInterview' }, 110, { late: 90 })
    const { events } = given(...running, end(100))
      .when(late)
      .yields(reopened)
    expect(events[0]?.at).toBe(second(200))
  })

  it('is possible for ten minutes, by the server’s clock', () => {
    given(...ended)
      .when(reopen(1_800))
      .yields(reopened)
    given(...ended)
      .when(reopen(1_801))
      .refused('tooLateToReopen')
    given(...ended)
      .when(act('sophie', { type: 'reopenInterview' }, 1_300, { late: 501 }))
      .refused('tooLateToReopen')
  })

  it('is no longer possible once a player has locked', () => {
    given(...ended, act('lea', { type: 'lockSelfAssessment', answers: answersOfAdvisor }, 1_300))
      .when(reopen(1_310))
      .refused('alreadyLocked')
  })

  it('a second supervisor who reopens at the same moment changes nothing', () => {
    given(...ended, reopen(1_210))
      .when(act('marc', { type: 'reopenInterview' }, 1_211))
      .nothing()
  })

  it('what was seen before the first end still arrives, and it can end again', () => {
    const again = given(...running, end(100), reopen(160))
    const mark = { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 } as const
    const { events } = again.when(act('sophie', mark, 90, { late: 100 })).yields({
      type: 'marked',
      payload: { codeKey: 'silence', valence: null, reactionOffsetMs: 0 },
    })
    expect(events[0]?.at).toBe(second(90))
    const { state } = again.when(end(200)).yields({ type: 'interviewEnded', payload: {} })
    expect(elapsedAt(state.clock, second(999))).toBe(140_000)
  })

  it('never takes or gives interview time, whatever stopped before', () => {
    const stops = fc.array(fc.record({ kind: fc.boolean(), run: fc.nat(60), rest: fc.nat(60) }), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(
        stops,
        fc.nat(90),
        fc.boolean(),
        fc.integer({ min: 0, max: 600 }),
        (pauses, run, open, away) => {
          let now = 0
          const steps = pauses.flatMap(({ kind, run, rest }, index) => {
            const stop = act('karim', { type: kind ? 'haltInterview' : 'pauseInterview' }, now + run)
            now += run + rest
            const last = open && index === pauses.length - 1
            return last ? [stop] : [stop, act('sophie', { type: 'resumeInterview' }, now)]
          })
          const atEnd = now + run
          const before = given(...started, ...steps, end(atEnd)).state.clock
          const { state } = given(...started, ...steps, end(atEnd), reopen(atEnd + away))
          const running = state.stage.status === 'interview' && state.stage.pace === 'running'
          const elapsed = elapsedAt(before, second(99_999))
          expect(elapsedAt(state.clock, second(atEnd + away))).toBe(elapsed)
          expect(elapsedAt(state.clock, second(atEnd + away + 7))).toBe(elapsed + (running ? 7_000 : 0))
        },
      ),
    )
  })
})

describe('an interview given up', () => {
  const abandon = act('sophie', { type: 'abandonInterview', reason: 'Karim ne se sent pas bien' }, 60)

  it('is cancelled, with its reason, and its clock stands', () => {
    for (const stage of [running, paused, halted]) {
      const { state } = given(...stage)
        .when(abandon)
        .yields({ type: 'cancelled', payload: { reason: 'Karim ne se sent pas bien' } })
      expect(state.stage).toEqual({ status: 'cancelled', reason: 'Karim ne se sent pas bien' })
      expect(state.clock.endedAt).toBe(second(60))
    }
  })

  it('its marks are never shown, and no more are taken, not even late ones', () => {
    const { events, state } = given(...running, abandon)
    const marks = events.filter((event) => event.type === 'marked')
    expect(marks.length).toBeGreaterThan(0)
    for (const viewer of [people.lea, people.karim])
      for (const event of marks)
        expect(viewFor(viewer, state, event, (key) => familyKeyOf(cepEntretienV1, key)).type).toBe('hidden')
    const mark = { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 } as const
    given(...running, abandon)
      .when(act('sophie', mark, 50, { late: 60 }))
      .refused('wrongMoment')
    given(...running, abandon)
      .when(act('sophie', { type: 'unseal', overrideReason: 'quand même' }, 70))
      .refused('wrongMoment')
  })

  it('an organiser without a seat does not give up what has begun', () => {
    given(...running)
      .when(act('claire', { type: 'abandonInterview', reason: 'Grève' }, 60))
      .refused('seatMayNot')
  })
})
