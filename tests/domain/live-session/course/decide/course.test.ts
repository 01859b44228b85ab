import { describe, expect, it } from 'vitest'
import { activePhase, phaseIntervals } from '@/domain/live-session/marking/phases'
import { contract, idOf, second } from '../../people'
import { briefing, ready, started } from '../../stages'
import { act, fact, given, scheduled } from '../../story'

describe('before the interview', () => {
  it('the first to come opens the briefing; the next find it open', () => {
    given(scheduled)
      .when(act('karim', { type: 'openBriefing' }))
      .yields({ type: 'briefingOpened', payload: {} })
    given(...briefing)
      .when(act('sophie', { type: 'openBriefing' }))
      .nothing()
  })

  it('the advisor changes focus, but choosing the same again is nothing', () => {
    const chosen = act('lea', { type: 'chooseFocus', codeKey: 'empathy' })
    given(...briefing, chosen)
      .when(act('lea', { type: 'chooseFocus', codeKey: 'empathy' }))
      .nothing()
    const after = given(...briefing, chosen)
      .when(act('lea', { type: 'chooseFocus', codeKey: 'silence' }))
      .yields({ type: 'focusChosen', payload: { codeKey: 'silence' } })
    expect(after.state.focus).toBe('silence')
  })

  it('a focus is a code of the grid, not a phase or anything else', () => {
    given(...briefing)
      .when(act('lea', { type: 'chooseFocus', codeKey: 'exploration' }))
      .refused('unknownCode')
  })

  it('readiness can be taken back', () => {
    const after = given(...ready)
      .when(act('lea', { type: 'declareReadiness', ready: false }))
      .yields({ type: 'readinessDeclared', payload: { ready: false } })
    expect([...after.state.ready]).toEqual(['karim'])
    given(...briefing)
      .when(act('lea', { type: 'declareReadiness', ready: false }))
      .nothing()
  })

  it('the interview waits for both players, and only for them, unless the supervisor goes ahead anyway', () => {
    const oneReady = given(
      ...briefing,
      act('lea', { type: 'declareReadiness', ready: true }),
      act('nadia', { type: 'declareReadiness', ready: true }),
    )
    oneReady.when(act('sophie', { type: 'startInterview', anyway: false })).refused('notEveryoneReady')
    oneReady
      .when(act('sophie', { type: 'startInterview', anyway: true }))
      .yields({ type: 'interviewStarted', payload: { phase: 'introduction' } })
    given(...ready)
      .when(act('sophie', { type: 'startInterview', anyway: false }))
      .yields({ type: 'interviewStarted', payload: { phase: 'introduction' } })
  })

  it('the clock starts when the server hears of it, whatever the device claims', () => {
    for (const claimed of [-500, 0, 4, 9_999]) {
      const start = { ...act('sophie', { type: 'startInterview', anyway: true }, claimed), received: 4 }
      const { state } = given(...ready)
        .when(start)
        .yields({ type: 'interviewStarted', payload: { phase: 'introduction' } })
      expect(state.clock.startedAt).toBe(second(4))
    }
  })

  it('a second supervisor who starts it at the same moment changes nothing', () => {
    given(...started)
      .when(act('marc', { type: 'startInterview', anyway: false }, 1))
      .nothing()
  })

  it('supervisor and organiser may call it off, with their reason, until it has begun', () => {
    const calledOff = given(...briefing)
      .when(act('claire', { type: 'cancel', reason: 'Grève' }))
      .yields({ type: 'cancelled', payload: { reason: 'Grève' } })
    expect(calledOff.state.stage).toEqual({ status: 'cancelled', reason: 'Grève' })
    given(...started)
      .when(act('sophie', { type: 'cancel', reason: null }, 5))
      .refused('wrongMoment')
  })

  it('a plan without phases cannot start', () => {
    const empty = { ...contract, plan: { ...contract.plan, phases: [] } }
    given(fact('scheduled', empty, 'claire'), fact('briefingOpened', {}, 'lea'))
      .when(act('sophie', { type: 'startInterview', anyway: true }))
      .refused('unknownPhase')
  })
})

describe('phases', () => {
  const enter = (phase: string, seconds: number, id?: string) =>
    act('sophie', { type: 'enterPhase', phase }, seconds, { id })

  it('entering the active phase again is nothing', () => {
    given(...started)
      .when(enter('introduction', 10))
      .nothing()
    given(...started, enter('exploration', 240))
      .when(act('marc', { type: 'enterPhase', phase: 'exploration' }, 241))
      .nothing()
  })

  it('going back is legal and named a regression; going on, even past a phase, is not', () => {
    given(...started, enter('exploration', 240), enter('conclusion', 900))
      .when(enter('exploration', 950))
      .yields({ type: 'phaseEntered', payload: { phase: 'exploration', regression: true } })
    given(...started)
      .when(enter('conclusion', 60))
      .yields({ type: 'phaseEntered', payload: { phase: 'conclusion', regression: false } })
  })

  it('a phase of another grid is unknown', () => {
    given(...started)
      .when(enter('closing', 10))
      .refused('unknownPhase')
  })

  it('a change that arrives late keeps its own moment, but never precedes the change before it', () => {
    const late = act('sophie', { type: 'enterPhase', phase: 'conclusion' }, 700, { late: 120 })
    expect(
      given(...started)
        .when(late)
        .yields(entered('conclusion')).events[0]?.at,
    ).toBe(second(700))
    const behind = given(...started, enter('exploration', 800))
    expect(behind.when(late).yields(entered('conclusion')).events[0]?.at).toBe(second(800))
  })

  it('one entered before the end arrives after it, at its own moment, and lasts until the end', () => {
    const over = given(...started, enter('exploration', 240), act('sophie', { type: 'endInterview' }, 900))
    const { state } = over
      .when(act('marc', { type: 'enterPhase', phase: 'conclusion' }, 700, { late: 400 }))
      .yields(entered('conclusion'))
    expect(phaseIntervals(state, second(1_200)).map(({ phase, from, to }) => [phase, from, to])).toEqual([
      ['introduction', second(0), second(240)],
      ['exploration', second(240), second(700)],
      ['conclusion', second(700), second(900)],
    ])
  })

  it('it does not overrule what another supervisor decided later: placed last, it would last until the end', () => {
    given(...started, enter('conclusion', 800), act('sophie', { type: 'endInterview' }, 900))
      .when(act('marc', { type: 'enterPhase', phase: 'exploration' }, 700, { late: 400 }))
      .refused('wrongMoment')
  })

  it('a change undone, then redone after another one, does not turn time around', () => {
    const { state } = given(
      ...started,
      enter('conclusion', 100, 'p1'),
      act('sophie', { type: 'undo', eventId: idOf('p1') }, 101),
      act('sophie', { type: 'enterPhase', phase: 'exploration' }, 50, { late: 60 }),
      act('sophie', { type: 'redo', eventId: idOf('p1') }, 120),
    )
    for (const stay of phaseIntervals(state, second(130))) {
      expect(stay.toMs).toBeGreaterThanOrEqual(stay.fromMs)
    }
    expect(activePhase(state)).toBe('exploration')
  })

  it('a return forward is no longer a regression once what preceded it is undone', () => {
    const { state } = given(
      ...started,
      enter('conclusion', 100, 'p1'),
      enter('exploration', 110),
      act('sophie', { type: 'undo', eventId: idOf('p1') }, 112),
    )
    expect(phaseIntervals(state, second(130)).map(({ phase, regression }) => [phase, regression])).toEqual([
      ['introduction', false],
      ['exploration', false],
    ])
  })

  function entered(phase: string) {
    return { type: 'phaseEntered', payload: { phase, regression: false } } as const
  }
})
