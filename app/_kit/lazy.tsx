'use client'

import { type ComponentType, memo, useEffect, useSyncExternalStore } from 'react'
import { persistently } from '@/client/persistently'

/**
 * A control whose code comes after the page: until then `Until` stands in its place, of the same size. What Mantine needs to open
 * something is not part of the first load that way.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Until: ComponentType<Props>,
): ComponentType<Props> & { fetchAhead: () => void } {
  let loaded: ComponentType<Props> | null = null
  let isAsked = false
  const waiting = new Set<() => void>()
  const fetchIt = () => {
    if (isAsked) return
    isAsked = true
    void persistently(load).then((component) => {
      loaded = component
      for (const tell of waiting) tell()
    })
  }
  const subscribe = (tell: () => void) => {
    waiting.add(tell)
    return () => void waiting.delete(tell)
  }
  function Later(props: Props) {
    useEffect(fetchIt, [])
    const Loaded = useSyncExternalStore(
      subscribe,
      () => loaded,
      () => null,
    )
    return Loaded ? <Loaded {...props} /> : <Until {...props} />
  }
  /** Fetches it before it is first shown. */
  return Object.assign(memo(Later), { fetchAhead: fetchIt })
}
