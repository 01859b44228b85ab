'use client'

import { useEffect, useMemo, useRef, useState } from 'react'

/** Long enough for the pointer to go from a shape to its card. */
const graceMs = 160

/** Which shape's card is open. The card stays while the pointer is on it; Escape closes it wherever the focus is. */
export function useShown() {
  const [shownId, setShown] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const acts = useMemo(
    () => ({
      show(id: string | null) {
        clearTimeout(timer.current)
        if (id !== null) setShown(id)
        else timer.current = setTimeout(() => setShown(null), graceMs)
      },
      keep: () => clearTimeout(timer.current),
    }),
    [],
  )
  useEffect(() => {
    if (shownId === null) return
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape') return
      // It is answered: nothing that lies further off closes too.
      event.preventDefault()
      setShown(null)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [shownId])
  useEffect(() => () => clearTimeout(timer.current), [])
  return { shownId, ...acts }
}
