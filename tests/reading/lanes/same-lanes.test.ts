import { describe, expect, it } from 'vitest'
import type { ItemLane, Lane, TimelineItem } from '@/reading/lanes/lanes'
import { createSameLanes } from '@/reading/lanes/same-lanes'

function markAt(atMs: number, change: Partial<TimelineItem> = {}): TimelineItem {
  return {
    id: `m${atMs}`,
    atMs,
    family: 'postures',
    shape: 'triangle',
    valence: 'demonstrated',
    colour: 'teal',
    codeKey: 'empathy',
    authorId: 'claire',
    pressedMs: null,
    label: '',
    name: 'Empathie',
    words: null,
    by: 'Claire',
    ...change,
  } as TimelineItem
}

function laneOf(id: string, items: readonly TimelineItem[], change: Partial<ItemLane> = {}): ItemLane {
  return { kind: 'items', id, title: id, subtitle: '', height: 24, rows: [{ id, items }], ...change }
}

function dialWith(value: number): Lane {
  const curve = [{ atMs: 0, value }]
  return {
    kind: 'dial',
    id: 'dial',
    title: '',
    subtitle: '',
    height: 56,
    empty: '',
    curve,
    items: [markAt(500)],
  } as Lane
}

describe('lanes built anew', () => {
  it('are the very same where they say the same', () => {
    const same = createSameLanes()
    const before = same([laneOf('a', [markAt(1), markAt(2)]), laneOf('b', [markAt(3)])])
    const after = same([laneOf('a', [markAt(1), markAt(2)]), laneOf('b', [markAt(3), markAt(4)])])
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    expect(after[1]).toEqual(laneOf('b', [markAt(3), markAt(4)]))
  })

  it.each<[string, ItemLane]>([
    ['a mark taken back', laneOf('a', [markAt(1)])],
    ['a note', laneOf('a', [markAt(1), markAt(2, { words: 'Ici' })])],
    ['a mark moved', laneOf('a', [markAt(1), markAt(2, { atMs: 3, pressedMs: 2 })])],
    ['another direction', laneOf('a', [markAt(1), markAt(2, { valence: 'missed' })])],
    ['another title', laneOf('a', [markAt(1), markAt(2)], { title: 'Techniques' })],
    ['another height', laneOf('a', [markAt(1), markAt(2)], { height: 30 })],
    ['another summary', laneOf('a', [markAt(1), markAt(2)], { summary: ['2'] })],
    ['words in place of marks', laneOf('a', [markAt(1), markAt(2)], { empty: 'Rien' })],
  ])('say what is new: %s', (_, next) => {
    const same = createSameLanes()
    const [before] = same([laneOf('a', [markAt(1), markAt(2)])])
    const [after] = same([next])
    expect(after).toEqual(next)
    expect(after).not.toBe(before)
  })

  it('keep the marks of a dial that goes on', () => {
    const same = createSameLanes()
    const [before] = same([dialWith(50)])
    const [after] = same([dialWith(60)])
    expect(after).toEqual(dialWith(60))
    expect(after?.kind === 'dial' && before?.kind === 'dial' && after.items === before.items).toBe(true)
  })
})
