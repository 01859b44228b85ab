'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Valence } from '@/domain/observation/grid'

const hitMs = 600

/** Which button was pressed a moment ago, by key or finger; only that button renders again. */
export type Hits = ReturnType<typeof createHits>

function createHits() {
  let hit: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  function set(next: string | null) {
    hit = next
    for (const listener of listeners) listener()
  }
  return {
    strike(codeKey: string, valence: Valence | null) {
      clearTimeout(timer)
      set(keyOf(codeKey, valence))
      timer = setTimeout(() => set(null), hitMs)
    },
    is: (codeKey: string, valence: Valence | null) => hit === keyOf(codeKey, valence),
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop: () => clearTimeout(timer),
  }
}

export function useHits(): Hits {
  const [hits] = useState(createHits)
  useEffect(() => hits.stop, [hits])
  return hits
}

/** Whether this button was pressed within the last 600 ms. */
export function useIsHit(hits: Hits, codeKey: string, valence: Valence | null): boolean {
  const read = () => hits.is(codeKey, valence)
  return useSyncExternalStore(hits.subscribe, read, read)
}

function keyOf(codeKey: string, valence: Valence | null): string {
  return `${codeKey}:${valence ?? ''}`
}
