import { describe, expect, it } from 'vitest'
import { isToldShut, promisedTo, waysIn } from '@/app/_live/meeting/check/ways-in'
import type { SourceState } from '@/client/meeting/meeting-view'

const given = (microphone: SourceState, camera: SourceState) => ({
  microphone: { state: microphone },
  camera: { state: camera },
})

describe('The ways in', () => {
  it('begin with all devices, also before the browser was asked', () => {
    expect(waysIn('video', given('ready', 'ready'))).toEqual(['all', 'noCamera', 'listen'])
    expect(waysIn('video', given('unasked', 'unasked'))[0]).toBe('all')
    expect(waysIn('audio', given('unasked', 'unasked'))).toEqual(['voice', 'listen'])
  })

  it.each(['refused', 'missing', 'busy', 'lost', 'insecure'] as const)(
    'do without a camera that is %s',
    (state) => {
      expect(waysIn('video', given('ready', state))).toEqual(['noCamera', 'listen'])
    },
  )

  it.each(['refused', 'missing', 'busy', 'lost', 'insecure'] as const)(
    'never end at a microphone that is %s',
    (state) => {
      expect(waysIn('video', given(state, 'ready'))).toEqual(['listen'])
      expect(waysIn('audio', given(state, 'unasked'))).toEqual(['listen'])
    },
  )
})

describe('What is promised before the room opens', () => {
  const on = { state: 'ready', isOn: true } as const
  const off = { state: 'ready', isOn: false } as const

  it('is to be heard and seen with both devices on, and to be heard without the picture', () => {
    expect(promisedTo('advisor', 'video', { microphone: on, camera: on })).toBe('readyHint')
    expect(promisedTo('advisor', 'video', { microphone: on, camera: off })).toBe('readyHintAudio')
    expect(promisedTo('supervisor', 'audio', { microphone: on, camera: on })).toBe('readyHintAudio')
  })

  it('is nothing to an observer, nor to a person whose microphone is missing or off', () => {
    const refused = { state: 'refused', isOn: true } as const
    expect(promisedTo('beneficiary', 'video', { microphone: refused, camera: on })).toBeNull()
    expect(promisedTo('beneficiary', 'video', { microphone: off, camera: on })).toBeNull()
    expect(promisedTo('observer', 'video', { microphone: on, camera: on })).toBeNull()
  })

  it('comes with the silence that the interview asks of supervisors and observers', () => {
    expect(isToldShut('supervisor', { status: 'scheduled' })).toBe(true)
    expect(isToldShut('observer', { status: 'interview' })).toBe(true)
    expect(isToldShut('supervisor', { status: 'debrief' })).toBe(false)
    expect(isToldShut('advisor', { status: 'briefing' })).toBe(false)
  })
})
