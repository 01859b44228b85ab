'use client'

import type { ReactNode } from 'react'
import { useIsHydrated } from './use-is-hydrated'

/** What is drawn by the browser alone: the server, which would do the same work for nothing, sends the fallback. */
export function InBrowser({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  return useIsHydrated() ? children : fallback
}
