'use client'

import { type ComponentType, memo, useEffect, useSyncExternalStore } from 'react'
import { loadWithRetry } from '@/client/load-with-retry'

export type Lazy<Props> = ComponentType<Props> & {
  /** Loads the code before the component is first shown: the network may be gone by then. */
  readonly fetchAhead: () => void
}

/**
 * A component that the server does not draw and whose code is not part of the page's first load. The code is requested when the
 * component is first shown, and again after a failure; until then `Placeholder`, which must be as large, stands in its place.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Placeholder: ComponentType<Props> = Nothing,
): Lazy<Props> {
  let loaded: ComponentType<Props> | null = null
  let isAsked = false
  const listeners = new Set<() => void>()
  const fetchAhead = () => {
    if (isAsked) return
    isAsked = true
    void loadWithRetry(load).then((component) => {
      loaded = component
      for (const tell of listeners) tell()
    })
  }
  const subscribe = (tell: () => void) => {
    listeners.add(tell)
    return () => void listeners.delete(tell)
  }
  function LazyComponent(props: Props) {
    useEffect(fetchAhead, [])
    const Loaded = useSyncExternalStore(
      subscribe,
      () => loaded,
      () => null,
    )
    return Loaded ? <Loaded {...props} /> : <Placeholder {...props} />
  }
  return Object.assign(memo(LazyComponent), { fetchAhead })
}

function Nothing() {
  return null
}
