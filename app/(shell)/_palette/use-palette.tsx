'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { lazy } from '@/app/_kit/lazy'
import type { RouterOutputs } from '@/app/_trpc/types'
import type { PaletteProps } from './palette'

const Palette = lazy<PaletteProps>(() => import('./palette').then((module) => module.Palette))

/** The palette, once it is asked for: by `open`, or by Ctrl or ⌘ with K from anywhere on the page. */
export function usePalette(me: RouterOutputs['person']['me']): { open: () => void; palette: ReactNode } {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const isShortcut = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      if (!isShortcut || event.key.toLowerCase() !== 'k') return
      // A dialog that waits for a key takes this one too.
      if (event.defaultPrevented || document.querySelector('[role="dialog"]:not([data-palette])')) return
      event.preventDefault()
      setOpen((was) => !was)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  const palette = isOpen ? <Palette me={me} onClose={() => setOpen(false)} /> : null
  return { open: () => setOpen(true), palette }
}
