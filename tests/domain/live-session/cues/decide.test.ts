import { describe, expect, it } from 'vitest'
import { unearnedReveals } from '@/domain/live-session/figures/unearned-reveals'
import { idOf, second } from '../people'
import { debrief, ended, paused, running, started } from '../stages'
import { act, given } from '../story'

describe('reveals', () => {
  it('a fact is given once, taken back once, and given again', () => {
    const ask = (type: 'giveReveal' | 'takeBackReveal', revealId: string) =>
      given(...running).when(act('karim', { type, revealId }, 41))
    ask('giveReveal', 'burnout').nothing()
    ask('giveReveal', 'separation').yields({ type: 'revealGiven', payload: { revealId: 'separation' } })
    ask('takeBackReveal', 'separation').nothing()
    ask('takeBackReveal', 'burnout').yields({ type: 'revealTakenBack', payload: { revealId: 'burnout' } })
  })

  it('what was said before the end arrives after it, and stands at its own moment', () => {
    const { events, state } = given(...ended)
      .when(act('karim', { type: 'giveReveal', revealId: 'separation' }, 1_100, { late: 200 }))
      .yields({ type: 'revealGiven', payload: { revealId: 'separation' } })
    expect(events[0]?.at).toBe(second(1_100))
    expect(unearnedReveals(['burnout', 'separation'], state.reveals)).toEqual([])
    given(...ended)
      .when(act('karim', { type: 'giveReveal', revealId: 'separation' }, 1_201))
      .refused('wrongMoment')
  })

  it('a fact of another scenario is unknown', () => {
    given(...running)
      .when(act('karim', { type: 'giveReveal', revealId: 'lottery' }, 41))
      .refused('unknownReveal')
  })
})

describe('cues', () => {
  const send = (text: string) => given(...started).when(act('sophie', { type: 'sendCue', text }, 41))

  it('four words pass, five do not, nor one that fills the screen', () => {
    send('laisse le silence venir').yields({ type: 'cueSent', payload: { text: 'laisse le silence venir' } })
    send('laisse le silence venir doucement').refused('cueTooLong')
    send('x'.repeat(41)).refused('cueTooLong')
  })

  it('one icon of the set this session has at hand passes, another does not', () => {
    const sendIcon = (icon: 'summarise' | 'breathe') => act('sophie', { type: 'sendIconCue', icon }, 41)
    const { state } = given(...running)
      .when(sendIcon('summarise'))
      .yields({ type: 'iconCueSent', payload: { icon: 'summarise' } })
    expect(state.cues.at(-1)).toMatchObject({ text: null, icon: 'summarise', acknowledgedAt: null })
    given(...running)
      .when(sendIcon('breathe'))
      .refused('unknownCue')
  })

  it('an icon is acknowledged like words', () => {
    const icon = act('sophie', { type: 'sendIconCue', icon: 'silence' }, 41, { id: 'icon' })
    const { state } = given(...running, icon)
      .when(act('lea', { type: 'acknowledgeCue', cueId: idOf('icon') }, 44))
      .yields({ type: 'cueAcknowledged', payload: { cueId: idOf('icon') } })
    expect(state.cues.map(({ acknowledgedAt }) => acknowledgedAt)).toEqual([null, second(44)])
  })

  describe('taken back', () => {
    const cueId = idOf('cue')
    const withdraw = (at: number, by: 'sophie' | 'marc' = 'sophie') =>
      act(by, { type: 'withdrawCue', cueId }, at)
    const see = (at: number) => act('lea', { type: 'acknowledgeCue', cueId }, at)

    it('before it was seen, it is gone from every screen; a second time is nothing', () => {
      const { state } = given(...running)
        .when(withdraw(24))
        .yields({ type: 'cueWithdrawn', payload: { cueId } })
      expect(state.cues).toEqual([])
      expect(state.withdrawnCues).toMatchObject([{ id: cueId, text: 'laisse le silence' }])
      given(...running, withdraw(24))
        .when(withdraw(25))
        .nothing()
    })

    it('the first into the log holds, and the other is told', () => {
      given(...running, see(23))
        .when(withdraw(24))
        .refused('cueSeen')
      given(...running, withdraw(23))
        .when(see(24))
        .refused('cueWithdrawn')
    })

    it('not once it has left by itself, though the withdrawal of a device offline meanwhile counts by its moment', () => {
      given(...running)
        .when(withdraw(32))
        .refused('cueGone')
      given(...running)
        .when({ ...withdraw(31.9), received: 90 })
        .yields({ type: 'cueWithdrawn', payload: { cueId } })
    })

    it('by nobody but its sender', () => {
      given(...running)
        .when(withdraw(24, 'marc'))
        .refused('unknownCue')
    })
  })

  it('the advisor acknowledges each once', () => {
    const seen = act('lea', { type: 'acknowledgeCue', cueId: idOf('cue') }, 43)
    const { state } = given(...running)
      .when(seen)
      .yields({ type: 'cueAcknowledged', payload: { cueId: idOf('cue') } })
    expect(state.cues).toEqual([
      {
        id: idOf('cue'),
        text: 'laisse le silence',
        icon: null,
        senderId: 'sophie',
        sentAt: second(20),
        acknowledgedAt: second(43),
      },
    ])
    given(...running, seen)
      .when(act('lea', { type: 'acknowledgeCue', cueId: idOf('cue') }, 44))
      .nothing()
    given(...running)
      .when(act('lea', { type: 'acknowledgeCue', cueId: idOf('mark') }, 44))
      .refused('unknownCue')
  })
})

describe('felt-understood dial', () => {
  const move = (stage: typeof running, now: number, ...samples: [number, number][]) =>
    given(...stage).when(
      act(
        'karim',
        { type: 'moveDial', samples: samples.map(([s, value]) => ({ at: second(s), value })) },
        now,
      ),
    )
  const moved = (...samples: [number, number][]) =>
    ({
      type: 'dialMoved',
      payload: { samples: samples.map(([s, value]) => ({ at: second(s), value })) },
    }) as const

  it('samples are put in order and brought within the interview', () => {
    move(running, 50, [48, 70], [47, 60], [-30, 50], [999, 80]).yields(
      moved([0, 50], [47, 60], [48, 70], [52, 80]),
    )
  })

  it('a batch that arrives after a later one adds nothing older', () => {
    const first = act('karim', { type: 'moveDial', samples: [{ at: second(45), value: 70 }] }, 46)
    move([...running, first], 50, [43, 10], [44, 20]).nothing()
    move([...running, first], 50, [44, 20], [47, 30]).yields(moved([47, 30]))
  })

  it('keeps what was felt before the pause and nothing from within it', () => {
    move(paused, 60, [39, 70], [40, 71], [50, 10]).yields(moved([39, 70], [40, 71]))
    move(paused, 60, [50, 10], [55, 20]).nothing()
    const resumed = act('sophie', { type: 'resumeInterview' }, 100)
    move([...paused, resumed], 130, [70, 10], [100, 55], [120, 60]).yields(moved([100, 55], [120, 60]))
  })

  it('the last seconds before the end arrive after it, and nothing later than the end', () => {
    const { events } = move(ended, 1_203, [1_198, 62], [1_200, 64], [1_202, 10]).yields(
      moved([1_198, 62], [1_200, 64]),
    )
    expect(events[0]?.at).toBe(second(1_200))
    move(ended, 1_203, [1_201, 10]).refused('wrongMoment')
    move(debrief, 1_450, [1_198, 62]).refused('wrongMoment')
  })
})
