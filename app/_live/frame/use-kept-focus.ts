'use client'

import { useEffect } from 'react'

/** Keeps the focus of a keyboard in the room through all its screens, by code that comes after the first picture. */
export function useKeptFocus(): void {
  useEffect(() => {
    let stop: (() => void) | null = null
    let isOver = false
    import('./keep-focus').then(
      ({ keepFocus }) => {
        if (!isOver) stop = keepFocus()
      },
      // Without that code the browser does as it always did.
      () => undefined,
    )
    return () => {
      isOver = true
      stop?.()
    }
  }, [])
}
