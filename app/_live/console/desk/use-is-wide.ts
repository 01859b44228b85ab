'use client'

import { useSyncExternalStore } from 'react'
import { screens } from '@/app/_kit/theme/breakpoints'

/** Whether a media query holds, and holds on; the server cannot know, and answers `onServer`. */
function useScreen(query: string, onServer: boolean): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    () => window.matchMedia(query).matches,
    () => onServer,
  )
}

/** Whether there is room for the whole console. */
export function useIsWide(): boolean {
  return useScreen(screens.laptop, true)
}

/** Whether there is room for two of its three columns only. */
export function useIsOfTwoColumns(): boolean {
  return useScreen(screens.underThreeColumns, false)
}
