'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useState } from 'react'
import { type Filters, type Known, readFilters, writeFilters } from './filters'

/** The filters, read from the address of the page. A change is written there, so that a reload or a link shows the same. */
export function useFilters(known: Known): readonly [Filters, (filters: Filters) => void] {
  const query = useSearchParams()
  const [filters, setFilters] = useState(() => readFilters(query, known))
  const change = useCallback((next: Filters) => {
    setFilters(next)
    const { pathname, search, hash } = window.location
    const written = writeFilters(new URLSearchParams(search), next).toString()
    window.history.replaceState(null, '', `${pathname}${written && `?${written}`}${hash}`)
  }, [])
  return [filters, change]
}
