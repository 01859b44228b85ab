import { describe, expect, it } from 'vitest'
import { momentAt } from '@/app/_live/debrief/talk/moment-at'
import type { TimelineMark } from '@/domain/live-session/timeline/timeline'
import type { Thread } from '@/domain/live-session/words/words'

const mark = (id: string, atMs: number): TimelineMark => ({
  id,
  atMs,
  pressedMs: atMs,
  codeKey: 'empathy',
  family: 'postures',
  lane: 'postures',
  colour: 'teal',
  shape: 'triangle',
  valence: 'demonstrated',
  note: null,
  authorId: 'sophie',
  corrected: false,
})
const thread = (id: string, moment: number): Thread => ({ id, moment, comments: [] })
const tracks = [{ track: 'supervisor' as const, marks: [mark('a', 10_000), mark('b', 18_000)] }]
const cues = [
  {
    id: 'c',
    text: 'ralentis',
    icon: null,
    senderId: 'sophie',
    atMs: 30_000,
    seenAfterMs: null,
    effect: null,
  },
]
const keptCues = [{ id: 'k', text: 'son ressenti', icon: null, keeperId: 'sophie', atMs: 50_000 }]
const at = (cursorMs: number, chosenId: string | null = null, threads: Thread[] = []) => {
  const moment = momentAt({ timeline: { tracks, cues, keptCues }, threads, cursorMs, chosenId })
  return [moment.atMs, moment.mark?.id, moment.thread?.id]
}

describe('the moment of the card', () => {
  it('is the nearest mark within five seconds of the cursor', () => {
    expect(at(13_000)).toEqual([10_000, 'a', undefined])
    expect(at(15_000)).toEqual([18_000, 'b', undefined])
    expect(at(23_001)).toEqual([23_001, undefined, undefined])
  })

  it('is the chosen mark, wherever the cursor is; nothing known chosen is no mark', () => {
    expect(at(18_000, 'a')).toEqual([10_000, 'a', undefined])
    expect(at(10_500, 'a-cue')).toEqual([10_500, undefined, undefined])
  })

  it('is a cue where one is chosen, or nearest with no mark there', () => {
    const cueAt = (cursorMs: number, chosenId: string | null = null) =>
      momentAt({ timeline: { tracks, cues, keptCues }, threads: [], cursorMs, chosenId }).cue?.id
    expect(at(12_000, 'c')).toEqual([30_000, undefined, undefined])
    expect([cueAt(12_000, 'c'), cueAt(26_000), cueAt(24_000)]).toEqual(['c', 'c', undefined])
    const near = [{ ...cues[0], id: 'near', atMs: 11_000 }] as typeof cues
    const moment = momentAt({
      timeline: { tracks, cues: near, keptCues },
      threads: [],
      cursorMs: 11_000,
      chosenId: null,
    })
    expect([moment.mark?.id, moment.cue]).toEqual(['a', null])
  })

  it('is a kept cue where one is chosen, or nearest with no mark and no cue there', () => {
    const keptAt = (cursorMs: number, chosenId: string | null = null) =>
      momentAt({ timeline: { tracks, cues, keptCues }, threads: [], cursorMs, chosenId }).keptCue?.id
    expect([keptAt(12_000, 'k'), keptAt(46_000), keptAt(31_000)]).toEqual(['k', 'k', undefined])
    expect(at(12_000, 'k')).toEqual([50_000, undefined, undefined])
  })

  it('has the thread nearest to its mark, and stands at it where there is no mark', () => {
    const threads = [thread('one', 13_000), thread('two', 40_000)]
    expect(at(10_000, null, threads)).toEqual([10_000, 'a', 'one'])
    expect(at(18_000, null, threads)).toEqual([18_000, 'b', 'one'])
    expect(at(42_000, null, threads)).toEqual([40_000, undefined, 'two'])
  })
})
