/** How much a grid holds at most, on the way and published alike: a version can always be opened as a draft again. */
export const gridBounds = {
  /** Characters of a text. */
  text: 1_000,
  lanes: 12,
  families: 16,
  codes: 120,
  frame: 24,
  /** Of a family. */
  groups: 24,
  legend: 24,
  /** Sentences of one list, as the indicators of a code. */
  texts: 24,
} as const
