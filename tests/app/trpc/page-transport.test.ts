import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packFacts } from '@/app/_trpc/pack-facts'
import { packForPage } from '@/app/_trpc/pack-for-page'
import { unpackFacts } from '@/app/_trpc/packed-facts'
import { unpackFromPage } from '@/app/_trpc/page-transport'
import type { SeenEvent } from '@/domain/live-session/event'
import { emptyLog, merge } from '@/domain/live-session/follow/sequence'
import { anyHistory } from '../../domain/live-session/histories'
import { debrief } from '../../domain/live-session/stages'
import { play } from '../../domain/live-session/story'

const hidden = (seq: number): SeenEvent => ({ seq, type: 'hidden' })
/** React carries what a structured clone carries. */
const through = (data: unknown) => unpackFromPage(structuredClone(packForPage(data)))

test('a log comes out of the page as it went in, facts that wait for others included', () => {
  const seqs = fc.uniqueArray(fc.integer({ min: 1, max: 30 }))
  fc.assert(
    fc.property(seqs, (order) => {
      const log = merge(emptyLog('a log'), order.map(hidden))
      expect(through(log)).toEqual(log)
    }),
  )
})

test('every kind of fact comes out as it went in, hidden or not, from wherever the log begins', () => {
  const seen = fc
    .tuple(anyHistory, fc.infiniteStream(fc.boolean()), fc.nat())
    .map(([{ events }, hide, from]) => ({
      facts: events
        .map((event) => (hide.next().value ? hidden(event.seq) : event))
        .slice(from % events.length),
    }))
  fc.assert(
    fc.property(seen, ({ facts }) => {
      expect(unpackFacts(JSON.parse(JSON.stringify(packFacts(facts))))).toEqual(facts)
      expect(through(merge(emptyLog('a log'), facts))).toEqual(merge(emptyLog('a log'), facts))
    }),
  )
})

test('what many facts share is written once', () => {
  const { events } = play(debrief)
  const marked = events.find(({ type }) => type === 'marked')
  if (!marked) throw new Error('a debrief has a mark')
  const many = Array.from({ length: 100 }, (_, index) => ({ ...marked, seq: index + 1, id: `mark-${index}` }))
  const packed = JSON.stringify(packFacts(many))
  for (const word of [marked.actorId, 'codeKey', 'marked']) expect(packed.split(word)).toHaveLength(2)
  expect(packed.length).toBeLessThan(JSON.stringify(many).length / 5)
})

test('a log travels as one text, whatever its length', () => {
  const log = merge(
    emptyLog('a log'),
    Array.from({ length: 50 }, (_, index) => hidden(index + 1)),
  )
  expect(Object.values(packForPage(log)).map((each) => typeof each)).toEqual(['string'])
})

test('what JSON does not carry is left to React, which does', () => {
  const room = { scheduledFor: new Date(0), people: new Map([['a', undefined]]), more: [1, null] }
  expect(through(room)).toEqual(room)
})

test('what is no log comes out as it went in, whatever JSON makes of it', () => {
  for (const data of [
    { held: 3, cells: [['advisor', 0, false]] },
    { on: new Date(0), left: undefined },
  ]) {
    expect(through(data)).toStrictEqual(data)
  }
})
