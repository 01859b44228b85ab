import { describe, expect, test } from 'vitest'
import { isSent, sendingOf, shownSending, turnsOff } from '@/client/meeting/device/voice'
import type { Voice } from '@/domain/live-session/meeting/medium'

const voices: readonly Voice[] = ['open', 'muted', 'shut']
const on = { microphone: true, camera: true }

describe('what a person wants on', () => {
  test('is sent unless the stage forbids it', () => {
    for (const kind of ['microphone', 'camera'] as const) {
      expect(voices.map((voice) => isSent(on, kind, voice))).toEqual([true, true, false])
      expect(voices.map((voice) => isSent({ ...on, [kind]: false }, kind, voice))).toEqual([
        false,
        false,
        false,
      ])
    }
  })

  test('is turned off by each step into a quiet stage, and by nothing else', () => {
    for (const before of voices)
      for (const wasIn of [true, false])
        for (const voice of voices)
          for (const isIn of [true, false])
            for (const isNewStage of [true, false]) {
              const isStep = isNewStage || !wasIn || before !== voice
              expect(
                turnsOff({ voice: before, isIn: wasIn }, { voice, isIn, isNewStage }),
                JSON.stringify({ before, wasIn, voice, isIn, isNewStage }),
              ).toBe(isIn && voice !== 'open' && isStep)
            }
  })
})

test('others are told on, off, or that there is none', () => {
  expect(sendingOf(true, 'ready')).toBe('on')
  expect([sendingOf(false, 'ready'), sendingOf(false, 'asking')]).toEqual(['off', 'off'])
  for (const state of ['unasked', 'refused', 'missing', 'busy', 'lost', 'insecure'] as const)
    expect(sendingOf(false, state)).toBe('none')
})

test('nothing of a shut person is shown on, and what they lack is still lacking', () => {
  expect([shownSending('on', 'shut'), shownSending('none', 'shut'), shownSending('on', 'muted')]).toEqual([
    'off',
    'none',
    'on',
  ])
})
