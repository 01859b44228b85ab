import { useDeferredValue } from 'react'

/**
 * The rows of a long list that the first picture shows; the rest follow once the page has its code, since markup
 * dominates a page's weight. `waiting`: rows to come, whose height is reserved.
 */
export function useFirstRows<Row>(rows: readonly Row[], first: number) {
  const most = useDeferredValue(Number.POSITIVE_INFINITY, first)
  return { drawn: rows.slice(0, most), waiting: Math.max(0, rows.length - most) }
}
