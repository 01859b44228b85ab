/** How much a situation holds at most, on the way and published alike: a version can always be opened as a draft again. */
export const scenarioBounds = {
  /** Characters of a text. */
  text: 8_000,
  reveals: 40,
} as const
