import { useDeferredValue } from 'react'

/**
 * Of a long list, the rows that the first picture shows; the others follow as soon as the page has its code, since markup is most of what
 * a page weighs. `waiting`: how many are still to come, for whose height room is kept.
 */
export function useFirstRows<Row>(rows: readonly Row[], first: number) {
  const most = useDeferredValue(Number.POSITIVE_INFINITY, first)
  return { drawn: rows.slice(0, most), waiting: Math.max(0, rows.length - most) }
}
