import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { emptyLog, isBehind, merge, noteHead } from '@/domain/live-session/follow/sequence'
import { initialState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { anyHistory } from '../histories'
import { people, seated } from '../people'
import { debrief } from '../stages'
import { play } from '../story'

const family = (codeKey: string) => familyKeyOf(cepEntretienV1, codeKey)
const logId = 'a-log'

/** What a seat is sent live: each fact as it may be seen at that moment. */
function sentLive(events: ReturnType<typeof play>['events'], name: (typeof seated)[number]): SeenEvent[] {
  let state = initialState
  return events.map((event) => {
    state = fold([event], state)
    return viewFor(people[name], state, event, family)
  })
}

const views = fc
  .tuple(anyHistory, fc.constantFrom(...seated))
  .map(([{ events }, name]) => sentLive(events, name))

/** Every fact at least once, some again, in any order, in packets of any size. */
const deliveries = views.chain((sent) =>
  fc
    .tuple(
      fc.shuffledSubarray(sent, { minLength: sent.length }),
      fc.array(fc.constantFrom(...sent), { maxLength: 20 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 5 })),
    )
    .map(([all, again, sizes]) => {
      const order = [...again.slice(0, again.length >> 1), ...all, ...again.slice(again.length >> 1)]
      const packets: SeenEvent[][] = []
      while (order.length > 0) packets.push(order.splice(0, sizes.next().value ?? 1))
      return { sent, packets }
    }),
)

describe('a seat’s copy of the log', () => {
  it('is the same in whatever order, number and packets facts arrive', () => {
    fc.assert(
      fc.property(deliveries, ({ sent, packets }) => {
        const delivered = packets.reduce(merge, emptyLog(logId))
        expect(delivered).toEqual(merge(emptyLog(logId), sent))
        expect(delivered).toMatchObject({ applied: sent.length, events: sent, head: sent.length })
        expect(delivered.waiting.size).toBe(0)
        expect(isBehind(delivered)).toBe(false)
      }),
    )
  })

  it('never applies across a gap on the way', () => {
    fc.assert(
      fc.property(deliveries, ({ sent, packets }) => {
        let log = emptyLog(logId)
        for (const packet of packets) {
          log = merge(log, packet)
          expect(log.events).toEqual(sent.slice(0, log.applied))
          expect([...log.waiting.keys()].every((seq) => seq > log.applied + 1)).toBe(true)
          expect(isBehind(log)).toBe(log.waiting.size > 0)
        }
      }),
    )
  })

  it('does not change, not even in identity, by what it has', () => {
    fc.assert(
      fc.property(deliveries, ({ sent, packets }) => {
        const half = packets.slice(0, packets.length >> 1)
        const log = half.reduce(merge, emptyLog(logId))
        for (const packet of half) expect(merge(log, packet)).toBe(log)
        const copy = structuredClone(log)
        merge(log, sent)
        expect(log).toEqual(copy)
      }),
    )
  })

  it('is behind as soon as it is told of a fact it lacks, and only then', () => {
    const [first, second] = play(debrief).events
    if (!first || !second) throw new Error('no events')
    const log = merge(emptyLog(logId), [first])
    expect(isBehind(noteHead(log, 1))).toBe(false)
    expect(noteHead(log, 0)).toBe(log)
    expect(isBehind(noteHead(log, 2))).toBe(true)
    expect(isBehind(merge(noteHead(log, 2), [second]))).toBe(false)
  })
})

describe('unsealing', () => {
  const { events, state } = play(debrief)
  const sent = sentLive(events, 'lea')

  it('makes a copy with hidden facts stale, however they arrive, and only from then on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: sent.length - 1 }), (cut) => {
        const log = merge(merge(emptyLog(logId), sent.slice(0, cut)), sent.slice(cut))
        expect(merge(emptyLog(logId), sent.slice(0, cut)).stale).toBe(false)
        expect(log.stale).toBe(true)
        const early = merge(merge(emptyLog(logId), sent.slice(cut)), sent.slice(0, cut))
        expect(early.stale).toBe(true)
      }),
    )
  })

  it('leaves a copy read again from the start fresh, and complete', () => {
    const again = events.map((event) => viewFor(people.lea, state, event, family))
    const log = merge(emptyLog(logId), again)
    expect(log.stale).toBe(false)
    expect(fold(log.events, initialState)).toEqual(state)
  })
})
