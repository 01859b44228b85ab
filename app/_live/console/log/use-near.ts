'use client'

import { useCallback, useState } from 'react'

type Near = { readonly words: string; readonly x: number; readonly y: number }

/** Gap between a line and its tooltip, in px. */
const gapPx = 4

/** Text and position of the tooltip for the line that is hovered or focused; one tooltip for a whole list. */
export function useNear() {
  const [near, setNear] = useState<Near | null>(null)
  const onNear = useCallback((words: string, line: Element | null) => {
    const box = line?.getBoundingClientRect()
    setNear(box ? { words, x: box.left + box.width / 2, y: box.bottom + gapPx } : null)
  }, [])
  const leave = useCallback(() => setNear(null), [])
  return { near, onNear, leave }
}
