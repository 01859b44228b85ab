import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DialLane, ItemLane, Lane, TimelineItem } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'
import { captionAt, captionsOf, cuesWithin } from '@/reading/listening/captions'
import { passageAt } from '@/reading/listening/passage-window'

const item = (id: string, atMs: number, family = 'posture'): TimelineItem => ({
  id,
  atMs,
  family,
  shape: 'triangle' as never,
  valence: null,
  colour: null,
  codeKey: null,
  authorId: null,
  pressedMs: null,
  label: '',
  name: id,
  words: null,
  by: 'Claire',
})
const lane = (id: string, ...items: TimelineItem[]): ItemLane => ({
  kind: 'items',
  id,
  title: '',
  subtitle: '',
  height: 10,
  rows: [{ id: 'row', items }],
})
const dial = (...items: TimelineItem[]): DialLane => ({
  kind: 'dial',
  id: 'dial',
  title: '',
  subtitle: '',
  height: 10,
  curve: [],
  items,
  empty: '',
})

describe('marks as captions', () => {
  const lanes: readonly Lane[] = [
    lane('supervisor', item('reflet', 10_000), item('silence', 12_000)),
    lane('threads', item('échange', 11_000, 'thread')),
    lane('stops', item('pause', 30_000, 'stop')),
    dial(item('fait dit', 11_000, 'reveal')),
  ]

  test('stand under the player they are about: four seconds, or until the next', () => {
    expect(
      captionsOf(lanes).map(({ about, item: { id }, fromMs, toMs }) => [about, id, fromMs, toMs]),
    ).toEqual([
      ['advisor', 'reflet', 10_000, 12_000],
      ['beneficiary', 'fait dit', 11_000, 15_000],
      ['advisor', 'silence', 12_000, 16_000],
    ])
  })

  test('are those of the lanes that are open: what a shut view holds is in no caption', () => {
    const shut = lanes.filter(({ kind }) => kind !== 'dial')
    expect(captionsOf(shut).map(({ about }) => about)).not.toContain('beneficiary')
    expect(captionsOf([])).toEqual([])
  })

  test('are the last of two at one moment', () => {
    const two = captionsOf([lane('supervisor', item('one', 5_000), item('two', 5_000))])
    expect(captionAt(two, 'advisor', 5_000)?.item.id).toBe('two')
    expect(captionAt(two, 'advisor', 9_000)).toBeNull()
    expect(captionAt(two, 'beneficiary', 5_000)).toBeNull()
  })

  test('are in the time of the segment that plays', () => {
    const cues = cuesWithin(captionsOf(lanes), { fromMs: 11_000, toMs: 13_000 })
    expect(cues.map(({ from, to, caption }) => [caption.item.id, from, to])).toEqual([
      ['reflet', 0, 1],
      ['fait dit', 0, 2],
      ['silence', 1, 2],
    ])
  })
})

describe('the passage in sight', () => {
  test('turns like a page once the cursor leaves it, and begins at a round time', () => {
    const first = { fromMs: 0, toMs: 60_000 }
    expect(passageAt(first, 30_000, 600_000)).toBe(first)
    expect(passageAt(first, 58_000, 600_000)).toEqual({ fromMs: 40_000, toMs: 100_000 })
    expect(passageAt({ fromMs: 40_000, toMs: 100_000 }, 12_000, 600_000)).toEqual(first)
    expect(passageAt(first, 599_000, 600_000)).toEqual({ fromMs: 540_000, toMs: 600_000 })
  })

  test('always holds the cursor, whatever its length and that of the interview', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(50_000, 60_000),
        fc.integer({ min: 1, max: 3_600_000 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
        (span, lengthMs, moves) => {
          let window: TimeWindow = { fromMs: 0, toMs: span }
          for (const share of moves) {
            const atMs = share * lengthMs
            window = passageAt(window, atMs, lengthMs)
            expect(window.toMs - window.fromMs).toBe(span)
            expect(atMs).toBeGreaterThanOrEqual(window.fromMs)
            expect(atMs).toBeLessThanOrEqual(window.toMs)
          }
        },
      ),
    )
  })
})
