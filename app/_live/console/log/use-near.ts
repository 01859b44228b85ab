'use client'

import { useCallback, useState } from 'react'

type Near = { readonly words: string; readonly x: number; readonly y: number }

/** Room between a line and what is said under it. */
const gapPx = 4

/** What the line under the pointer or with the focus has to say, and where on the screen: one place for a whole list. */
export function useNear() {
  const [near, setNear] = useState<Near | null>(null)
  const onNear = useCallback((words: string, line: Element | null) => {
    const box = line?.getBoundingClientRect()
    setNear(box ? { words, x: box.left + box.width / 2, y: box.bottom + gapPx } : null)
  }, [])
  const leave = useCallback(() => setNear(null), [])
  return { near, onNear, leave }
}
