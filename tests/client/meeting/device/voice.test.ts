import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  enterStage,
  isOn,
  isSent,
  sendingOf,
  shownSending,
  startingVoice,
  turn,
} from '@/client/meeting/device/voice'

const kinds = ['microphone', 'camera'] as const
const act = fc.oneof(
  fc.constant({ type: 'stage' as const }),
  fc.record({ type: fc.constant('turn' as const), kind: fc.constantFrom(...kinds), isOn: fc.boolean() }),
)

describe('what a person wants on', () => {
  test('open, it is as they chose last; muted, only what they turned on at this stage; shut, nothing is sent', () => {
    fc.assert(
      fc.property(
        fc.record({ microphone: fc.boolean(), camera: fc.boolean() }),
        fc.array(act),
        (wishes, acts) => {
          let own = startingVoice(wishes)
          const chosen = { ...wishes }
          const lifted = { microphone: false, camera: false }
          for (const each of acts) {
            if (each.type === 'stage') {
              own = enterStage(own)
              Object.assign(lifted, { microphone: false, camera: false })
            } else {
              own = turn(own, each.kind, each.isOn)
              chosen[each.kind] = each.isOn
              lifted[each.kind] = each.isOn
            }
          }
          for (const kind of kinds) {
            expect(isSent(own, kind, 'open')).toBe(chosen[kind])
            expect(isSent(own, kind, 'muted')).toBe(lifted[kind])
            expect(isSent(own, kind, 'shut')).toBe(false)
            expect(isOn(own, kind, 'shut')).toBe(chosen[kind])
          }
        },
      ),
    )
  })
})

test('others are told on, off, or that there is none', () => {
  expect(sendingOf(true, 'ready')).toBe('on')
  expect([sendingOf(false, 'ready'), sendingOf(false, 'asking')]).toEqual(['off', 'off'])
  for (const state of ['unasked', 'refused', 'missing', 'busy', 'lost', 'insecure'] as const)
    expect(sendingOf(false, state)).toBe('none')
})

test('of whoever is shut nothing is shown on, and what they lack is still lacking', () => {
  expect([shownSending('on', 'shut'), shownSending('none', 'shut'), shownSending('on', 'muted')]).toEqual([
    'off',
    'none',
    'on',
  ])
})
