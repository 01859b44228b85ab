import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageTransport } from '@/app/_trpc/page-transport'
import type { SeenEvent } from '@/domain/live-session/event'
import { emptyLog, merge } from '@/domain/live-session/sequence'

const hidden = (seq: number): SeenEvent => ({ seq, type: 'hidden' })
const through = (data: unknown) =>
  pageTransport.deserialize(JSON.parse(JSON.stringify(pageTransport.serialize(data))))

test('a log comes out of the page as it went in, facts that wait for others included', () => {
  const seqs = fc.uniqueArray(fc.integer({ min: 1, max: 30 }))
  fc.assert(
    fc.property(seqs, (order) => {
      const log = merge(emptyLog('a log'), order.map(hidden))
      expect(through(log)).toEqual(log)
    }),
  )
})

test('a log travels as one text, whatever its length', () => {
  const log = merge(
    emptyLog('a log'),
    Array.from({ length: 50 }, (_, index) => hidden(index + 1)),
  )
  expect(Object.values(pageTransport.serialize(log)).map((each) => typeof each)).toEqual(['string'])
})

test('everything else travels as before', () => {
  const room = { scheduledFor: new Date(0), people: new Map([['a', undefined]]), more: [1, null] }
  expect(through(room)).toEqual(room)
})
