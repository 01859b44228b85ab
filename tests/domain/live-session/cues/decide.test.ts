import { describe, expect, it } from 'vitest'
import { idOf, second } from '../people'
import { running, started } from '../stages'
import { act, given } from '../story'

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

    it('by its sender only', () => {
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
