'use client'

import { useSyncExternalStore } from 'react'
import { screens } from '@/app/_kit/theme/breakpoints'

const query = screens.laptop

function subscribe(onChange: () => void): () => void {
  const list = window.matchMedia(query)
  list.addEventListener('change', onChange)
  return () => list.removeEventListener('change', onChange)
}

/** Whether there is room for the whole console. The server cannot know, and says yes. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => true,
  )
}
