import { describe, expect, it } from 'vitest'
import { phaseIntervals } from '@/domain/live-session/marking/phases'
import { second } from '../../people'
import { closed, committed, ended, halted, paused, running, started } from '../../stages'
import { act, given } from '../../story'

describe('pause, hors-jeu, end', () => {
  it('a player may pause and resume', () => {
    given(...running)
      .when(act('lea', { type: 'pauseInterview' }, 41))
      .yields({ type: 'interviewPaused', payload: {} })
    given(...paused)
      .when(act('karim', { type: 'resumeInterview' }, 50))
      .yields({ type: 'interviewResumed', payload: {} })
  })

  it('hors-jeu by a player stops at once, even during a pause; asking twice is nothing', () => {
    for (const stage of [running, paused]) {
      const { state } = given(...stage)
        .when(act('karim', { type: 'haltInterview' }, 42))
        .yields({ type: 'interviewHalted', payload: {} })
      expect(state.stage).toEqual({ status: 'interview', pace: 'halted' })
    }
    given(...halted)
      .when(act('lea', { type: 'haltInterview' }, 43))
      .nothing()
  })

  it('a pause does not soften hors-jeu', () => {
    given(...halted)
      .when(act('sophie', { type: 'pauseInterview' }, 43))
      .nothing()
  })

  it('after hors-jeu only a supervisor resumes or ends', () => {
    given(...halted)
      .when(act('lea', { type: 'resumeInterview' }, 45))
      .refused('onlySupervisorResumes')
    given(...halted)
      .when(act('lea', { type: 'endInterview' }, 45))
      .refused('seatMayNot')
    given(...halted)
      .when(act('marc', { type: 'resumeInterview' }, 45))
      .yields({ type: 'interviewResumed', payload: {} })
    given(...halted)
      .when(act('marc', { type: 'endInterview' }, 45))
      .yields({ type: 'interviewEnded', payload: {} })
  })

  it('ending closes the open stop and the open phase', () => {
    const { state } = given(...halted)
      .when(act('sophie', { type: 'endInterview' }, 100))
      .yields({ type: 'interviewEnded', payload: {} })
    expect(state.clock.stops).toMatchObject([{ from: second(40), to: second(100), kind: 'halt' }])
    expect(phaseIntervals(state, second(999))).toEqual([
      {
        phase: 'introduction',
        from: second(0),
        to: second(100),
        fromMs: 0,
        toMs: 40_000,
        regression: false,
      },
    ])
  })

  it('a resume that claims to precede its pause happens at the pause', () => {
    const { events } = given(...paused)
      .when(act('sophie', { type: 'resumeInterview' }, 10, { late: 50 }))
      .yields({ type: 'interviewResumed', payload: {} })
    expect(events[0]?.at).toBe(second(40))
  })

  it('an end never precedes the last change of phase or pace', () => {
    const entered = act('sophie', { type: 'enterPhase', phase: 'conclusion' }, 90)
    const { events } = given(...started, entered)
      .when(act('marc', { type: 'endInterview' }, 60, { late: 40 }))
      .yields({ type: 'interviewEnded', payload: {} })
    expect(events[0]?.at).toBe(second(90))
  })

  it('a second end is nothing until the debrief, then too late', () => {
    given(...ended)
      .when(act('marc', { type: 'endInterview' }, 1_201))
      .nothing()
    given(...committed)
      .when(act('marc', { type: 'endInterview' }, 1_550))
      .refused('wrongMoment')
    given(...closed)
      .when(act('marc', { type: 'haltInterview' }, 1_700))
      .refused('wrongMoment')
  })
})
