import { describe, expect, it } from 'vitest'
import { waysIn } from '@/app/_live/meeting/check/ways-in'
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
