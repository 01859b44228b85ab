'use client'

import { useCallback, useState } from 'react'

/** Lines drawn at first: a screenful and a little more. */
export const linesAtFirst = 20
/** Lines added each time the end of those drawn becomes visible. */
const linesMore = 60

/** How many lines of a long list are drawn, at least `least`. `end` marks the last of them, where there are more. */
export function useFurther(least: number) {
  const [drawn, setDrawn] = useState(linesAtFirst)
  const end = useCallback((element: Element | null) => {
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setDrawn((so) => so + linesMore)
      },
      { root: element.parentElement, rootMargin: '200px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { count: Math.max(drawn, least), end }
}
