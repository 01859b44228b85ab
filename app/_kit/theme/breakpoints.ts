/**
 * Where layouts change, as media queries; a test holds every style sheet to them, since style sheets cannot import.
 * Phone under 600 px, pad to 1,023, laptop from 1,024, desk from 1,360 × 800.
 */
export const screens = {
  phone: '(width < 600px)',
  belowLaptop: '(width < 1024px)',
  laptop: '(width >= 1024px)',
  /** Narrower, the console and the debrief have fewer than three columns. */
  underThreeColumns: '(width < 1280px)',
  small: '(width < 1360px), (height < 800px)',
  /** The console's timeline folds. */
  lowDesk: '(width >= 1360px) and (800px <= height < 900px)',
  lowColumns: '(width >= 1280px) and (height < 800px)',
} as const

/** Every media condition of the style sheets. One that needs two of them nests the second in the first. */
export const mediaConditions: readonly string[] = [
  '(width < 600px)',
  '(width >= 600px)',
  '(width < 1024px)',
  '(width >= 1024px)',
  '(width < 1280px)',
  '(width >= 1280px)',
  '(width < 1360px)',
  '(width >= 1360px)',
  '(height < 800px)',
  '(height >= 800px)',
  // A console or debrief on a small laptop, with three columns or without.
  screens.small,
  screens.lowColumns,
  // A desk, by its height.
  '(width >= 1360px) and (height >= 800px)',
  screens.lowDesk,
  // The console's rows grow.
  '(width >= 1360px) and (height >= 1000px)',
  '(width >= 1024px) and (height < 1000px)',
  // A small phone, and a phone on its side.
  '(width < 600px) and (height < 800px)',
  '(width < 1024px) and (height < 500px)',
  // Under a finger: everywhere, with the narrow screens, and on a tablet that holds the console.
  '(pointer: coarse)',
  '(pointer: coarse), (width < 1024px)',
  '(pointer: coarse) and (width < 1360px) and (height >= 800px)',
  '(pointer: fine)',
  '(prefers-reduced-motion: reduce)',
  'print',
]
