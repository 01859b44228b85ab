'use client'

import { useCallback, useState } from 'react'

/** Lines drawn at first, and added each time the end of those comes into sight. */
const linesAtOnce = 60

/** How many lines of a long list are drawn, at least `least`. `end` marks the last of them, where there are more. */
export function useFurther(least: number) {
  const [drawn, setDrawn] = useState(linesAtOnce)
  const end = useCallback((element: Element | null) => {
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setDrawn((so) => so + linesAtOnce)
      },
      { root: element.parentElement, rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { count: Math.max(drawn, least), end }
}
