import { describe, expect, it } from 'vitest'
import { unearnedReveals } from '@/domain/live-session/figures/unearned-reveals'
import { second } from '../people'
import { ended, running } from '../stages'
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
