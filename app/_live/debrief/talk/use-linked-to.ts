'use client'

import { useEffect, useRef } from 'react'

/** Brings an element into view, with the focus, when the page was opened by a link to its id. */
export function useLinkedTo<E extends HTMLElement>(id: string) {
  const element = useRef<E>(null)
  useEffect(() => {
    if (window.location.hash !== `#${id}`) return
    element.current?.scrollIntoView({ block: 'center' })
    element.current?.focus({ preventScroll: true })
  }, [id])
  return element
}
