'use client'

import { type ComponentType, memo, type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { loadWithRetry } from '@/client/load-with-retry'

/** What Mantine's parts need around them: the first picture of a room does without. */
type Around = ComponentType<{ children: ReactNode }>
const loadMantine = () => import('./theme/mantine').then((module) => module.Mantine)

export type Lazy<Props> = ComponentType<Props> & {
  /** Loads the code before the component is first shown: the network may be gone by then. */
  readonly fetchAhead: () => void
}

/**
 * A component that the server does not draw, loaded apart from the page. Its code is requested when it is first shown,
 * and again after a failure; `Placeholder`, of the same size, stands in its place until then.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Placeholder: ComponentType<Props> = Nothing,
): Lazy<Props> {
  let loaded: { readonly Part: ComponentType<Props>; readonly Around: Around } | null = null
  let isAsked = false
  const listeners = new Set<() => void>()
  const fetchAhead = () => {
    if (isAsked) return
    isAsked = true
    void loadWithRetry(async () => Promise.all([load(), loadMantine()])).then(([Part, Around]) => {
      loaded = { Part, Around }
      for (const tell of listeners) tell()
    })
  }
  const subscribe = (tell: () => void) => {
    listeners.add(tell)
    return () => void listeners.delete(tell)
  }
  function LazyComponent(props: Props) {
    useEffect(fetchAhead, [])
    const shown = useSyncExternalStore(
      subscribe,
      () => loaded,
      () => null,
    )
    if (!shown) return <Placeholder {...props} />
    const { Part, Around } = shown
    return (
      <Around>
        <Part {...props} />
      </Around>
    )
  }
  return Object.assign(memo(LazyComponent), { fetchAhead })
}

function Nothing() {
  return null
}
