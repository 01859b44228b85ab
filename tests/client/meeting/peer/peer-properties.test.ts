import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { step } from '@/client/meeting/peer/peer'
import { type PeerInput, type PeerState, startingPeer, timers } from '@/client/meeting/peer/peer-state'
import { delayOf, timersOf } from '@/client/meeting/peer/peer-timers'
import { countLooks } from '@/tests/support/looked'
import { candidates, description, elapsed, from, hello, path } from '../world/peer-inputs'

const page = fc.constantFrom('theirs-1', 'theirs-2', 'theirs-3')
const own = fc.constantFrom('own-0', 'own-1', 'own-2', 'own-3', null)
const input: fc.Arbitrary<PeerInput> = fc.oneof(
  fc.constantFrom<PeerInput>(
    { type: 'entered' } as const,
    { type: 'left' } as const,
    { type: 'stalled' } as const,
    { type: 'networkChanged' } as const,
    { type: 'reconnect' } as const,
    { type: 'sendingChanged' } as const,
    { type: 'negotiationFailed' },
    ...timers.map((timer) => elapsed(timer)),
    ...(['connected', 'disconnected', 'failed'] as const).map(path),
  ),
  fc.record({ type: fc.constant('presence' as const), isPresent: fc.boolean() }),
  fc
    .tuple(page, own, fc.constantFrom('hello', 'offer', 'answer', 'candidates', 'sending', 'bye'))
    .map(([name, to, type]): PeerInput => {
      if (type === 'hello') return from(name, hello(to))
      if (type === 'offer' || type === 'answer') return from(name, description(type, to ?? 'own-9'))
      if (type === 'candidates') return from(name, candidates(to ?? 'own-9'))
      return from(name, type === 'bye' ? { type } : { type: 'sending', microphone: 'off', camera: 'off' })
    }),
)

describe('whatever happens to a peer', () => {
  const story = fc.tuple(fc.boolean(), fc.array(input, { maxLength: 60, size: 'max' }))

  /** Each state on the way, with the timers that a driver would have running. */
  function* play([initiates, inputs]: [boolean, PeerInput[]]) {
    let peer = startingPeer(initiates, 'own-0')
    const running = new Set<string>()
    let count = 0
    for (const each of inputs) {
      if (each.type === 'elapsed' && !running.delete(each.timer)) continue
      const before: PeerState = peer
      const { peer: now, effects } = step(before, each, `own-${++count}`)
      for (const effect of effects) {
        if (effect.type === 'start') running.add(effect.timer)
        if (effect.type === 'stop') running.delete(effect.timer)
      }
      peer = now
      yield { before, each, now, effects, running }
    }
  }

  test('the timers that run are those that should', () => {
    fc.assert(
      fc.property(story, (given) => {
        for (const { now, running } of play(given))
          expect([...running].sort()).toEqual([...timersOf(now).keys()].sort())
      }),
    )
  })

  test('it never waits for ever: unless it is connected, a timer runs for a present person who has not said goodbye', () => {
    fc.assert(
      fc.property(story, (given) => {
        for (const { now, running } of play(given))
          if (now.isIn && now.isPresent && !now.hasLeft) expect(running.size).toBeGreaterThan(0)
      }),
    )
  })

  test('who is not in says nothing but goodbye, and holds no connection', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(story, (given) => {
        for (const { now, effects } of play(given)) {
          if (now.isIn) continue
          looked.once()
          expect(now.phase).toBe('none')
          for (const effect of effects) if (effect.type === 'send') expect(effect.what).toBe('bye')
        }
      }),
    )
    looked.expectAtLeast(300)
  })

  test('only the one that makes offers makes them, one at a time', () => {
    const offers = countLooks()
    fc.assert(
      fc.property(story, (given) => {
        for (const { before, now, effects } of play(given))
          for (const effect of effects) {
            if (effect.type !== 'offer') continue
            offers.once()
            expect(now.initiates).toBe(true)
            expect(before.isOffering && effect.isRestart).toBe(false)
          }
      }),
      { numRuns: 500 },
    )
    offers.expectAtLeast(25)
  })

  test('timers have a length', () => {
    fc.assert(
      fc.property(story, fc.double({ min: 0, max: 0.99, noNaN: true }), (given, random) => {
        for (const { now } of play(given))
          for (const timer of timersOf(now).keys()) {
            expect(delayOf(timer, now, random)).toBeGreaterThanOrEqual(700)
            expect(delayOf(timer, now, random)).toBeLessThanOrEqual(30_000)
          }
      }),
    )
  })
})
