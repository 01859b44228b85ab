import type { TimelineItem } from '@/reading/lanes/lanes'

/** A mark of a posture at so many milliseconds; `change` makes it something else. */
export function itemAt(atMs: number, change: Partial<TimelineItem> = {}): TimelineItem {
  return {
    id: `i${atMs}`,
    atMs,
    family: 'postures',
    shape: 'triangle',
    valence: 'demonstrated',
    colour: 'teal',
    codeKey: 'empathy',
    authorId: 'claire',
    pressedMs: null,
    label: '',
    name: 'Empathie, manifestée',
    words: null,
    by: 'Claire',
    ...change,
  }
}
