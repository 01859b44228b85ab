/** Most lines shown at once: more would make a page slow to open. */
export const linesAPage = 200

/** One page of a long list. `page` counts from 0; a page out of range gives the nearest one. */
export function pageOf<T>(lines: readonly T[], page: number) {
  const pages = Math.max(1, Math.ceil(lines.length / linesAPage))
  const at = Math.max(0, Math.min(page, pages - 1))
  return { lines: lines.slice(at * linesAPage, (at + 1) * linesAPage), first: at * linesAPage, at, pages }
}

/** The page that holds the line of this index. */
export function pageHolding(index: number): number {
  return Math.max(0, Math.floor(index / linesAPage))
}
