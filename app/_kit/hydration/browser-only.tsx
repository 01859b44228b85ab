'use client'

import type { ReactNode } from 'react'
import { useIsHydrated } from './use-is-hydrated'

/** Children that only the browser draws; the server sends the fallback. */
export function BrowserOnly({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  return useIsHydrated() ? children : fallback
}
