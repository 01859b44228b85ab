import { describe, expect, it } from 'vitest'
import type { LiveSessionEvent, SeenEvent } from '@/domain/live-session/event'
import { beatMs, hiddenBefore, tailAfter, toldSeq } from '@/domain/live-session/follow/hold-back'

const start = 100 * beatMs
type Fact = LiveSessionEvent & { readonly isHidden: boolean }

/** Facts by their moments after the start of a beat, in ms; those in brackets are hidden. */
function facts(...moments: readonly (number | readonly [number])[]): LiveSessionEvent[] {
  return moments.map((moment, index) => {
    const isHidden = typeof moment !== 'number'
    const recordedAt = start + (isHidden ? moment[0] : moment)
    return { seq: index + 1, recordedAt, isHidden } as unknown as Fact
  })
}
const view = (event: LiveSessionEvent): SeenEvent =>
  (event as Fact).isHidden ? { seq: event.seq, type: 'hidden' } : event
const told = (log: LiveSessionEvent[], after: number) => toldSeq(log, view, log.length, start + after)

describe('what a seat is told of facts it may not see', () => {
  it('is nothing before the beat is over, whenever within it they happened', () => {
    for (const moment of [100, 7_000, beatMs - 1]) {
      const log = facts(50, [moment], [moment])
      expect(told(log, moment)).toBe(1)
      expect(told(log, beatMs - 1)).toBe(1)
      expect(told(log, beatMs)).toBe(3)
    }
  })

  it('is their number, once a later fact is seen', () => {
    const log = facts(50, [100], [200], 300, [400])
    expect(told(log, 500)).toBe(4)
    expect(hiddenBefore(log, view, 4, start + 500)).toEqual([
      { seq: 2, type: 'hidden' },
      { seq: 3, type: 'hidden' },
    ])
    expect(hiddenBefore(log, view, 2, start + 500)).toEqual([])
    expect(hiddenBefore(log, view, 4, start + 2 * beatMs)).toEqual([])
  })

  it('does not come to an end by a server’s clock that is ahead of this one', () => {
    expect(told(facts(50, [beatMs + 20]), beatMs - 1)).toBe(1)
  })

  it('is decided on the last two beats alone', () => {
    const log = facts([beatMs - 1], [beatMs], 2 * beatMs + 1, [2 * beatMs + 2])
    expect(tailAfter(log.slice(0, 2), log.slice(2))).toEqual(log.slice(1))
    expect(tailAfter([], [])).toEqual([])
  })
})
