'use client'

import { useIsHydrated } from '@/app/_kit/hydration/use-is-hydrated'

/** Where a phone types the code of a question; empty until the browser says at which address it found this page. */
export function useJoinAddress(): string {
  return useIsHydrated() ? `${location.host}/la` : '/la'
}
