import { describe, expect, it } from 'vitest'
import { idOf, second } from '../people'
import { ended, paused, running, started } from '../stages'
import { act, given } from '../story'

const keep = (text: string, at = 41, late = {}) =>
  act('sophie', { type: 'keepCue', text }, at, { id: 'kept', ...late })
const drop = (at: number, by: 'sophie' | 'marc' = 'sophie') =>
  act(by, { type: 'dropKeptCue', cueId: idOf('kept') }, at)

describe('a cue kept for the debrief', () => {
  it('is a few words at a moment, and no cue that the advisor was sent', () => {
    const { state } = given(...started)
      .when(keep('son ressenti'))
      .yields({ type: 'cueKept', payload: { text: 'son ressenti', icon: null } })
    expect(state.keptCues).toMatchObject([{ text: 'son ressenti', icon: null, keptAt: second(41) }])
    expect(state.cues).toEqual([])
  })

  it('has no more words than a cue, or one of the icons at hand', () => {
    given(...started)
      .when(keep('laisse le silence venir doucement'))
      .refused('cueTooLong')
    const icon = (each: 'summarise' | 'breathe') => act('sophie', { type: 'keepIconCue', icon: each }, 41)
    given(...started)
      .when(icon('summarise'))
      .yields({ type: 'cueKept', payload: { text: null, icon: 'summarise' } })
    given(...started)
      .when(icon('breathe'))
      .refused('unknownCue')
  })

  it('may be kept while the clock stands still, when no cue is sent', () => {
    given(...paused)
      .when(keep('son ressenti', 80))
      .yields({ type: 'cueKept', payload: { text: 'son ressenti', icon: null } })
  })

  it('kept before the end, it arrives after the end and stands at its own moment', () => {
    const { events } = given(...ended)
      .when(keep('son ressenti', 1_100, { late: 200 }))
      .yields({ type: 'cueKept', payload: { text: 'son ressenti', icon: null } })
    expect(events[0]?.at).toBe(second(1_100))
    given(...ended)
      .when(keep('son ressenti', 1_201))
      .refused('wrongMoment')
  })

  it('is dropped by the supervisor who kept it, once', () => {
    const { state } = given(...running, keep('son ressenti'))
      .when(drop(42))
      .yields({ type: 'keptCueDropped', payload: { cueId: idOf('kept') } })
    expect(state.keptCues).toEqual([])
    given(...running, keep('son ressenti'), drop(42))
      .when(drop(43))
      .nothing()
  })
})
