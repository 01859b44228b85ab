/**
 * Where a layout changes, as media queries. Style sheets cannot import them and write the same values; a test holds every style
 * sheet to these.
 *
 * phone: under 600 px · pad: 600 to 1,023 px · laptop: from 1,024 px · desk: from 1,360 px wide and 800 px high. The console and
 * the debrief have three columns from 1,280 px; on a desk under 900 px high the console's timeline folds, and its rows grow in
 * one from 1,000 px. A phone on its side, and a laptop at 200 %, are under 500 px high.
 */
export const screens = {
  phone: '(width < 600px)',
  belowLaptop: '(width < 1024px)',
  laptop: '(width >= 1024px)',
  underThreeColumns: '(width < 1280px)',
  small: '(width < 1360px), (height < 800px)',
  lowDesk: '(width >= 1360px) and (800px <= height < 900px)',
  lowColumns: '(width >= 1280px) and (height < 800px)',
} as const

/** The widths, in px, that a media query may name. */
export const breakpointWidths: readonly number[] = [600, 1024, 1280, 1360]

/** The heights, in px, that a media query may name. */
export const breakpointHeights: readonly number[] = [500, 800, 900, 1000]
