import type { TimelineItem } from '@/reading/lanes/lanes'

/** A mark of a posture at so many milliseconds; `change` makes it something else. */
export function itemAt(atMs: number, change: Partial<TimelineItem> = {}): TimelineItem {
  return {
    id: `i${atMs}`,
    atMs,
    family: 'posture',
    shape: 'triangle',
    valence: 'demonstrated',
    codeKey: 'empathy',
    authorId: 'claire',
    pressedMs: null,
    label: '',
    name: 'Empathie, manifesté',
    words: null,
    by: 'Claire',
    ...change,
  }
}
