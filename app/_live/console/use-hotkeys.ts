'use client'

import { useEffect, useEffectEvent } from 'react'
import type { ObservationGrid } from '@/domain/observation/grid'
import { actionOf, type ConsoleAction } from './key-map'

const writable =
  'input:not([type=checkbox],[type=radio],[type=button]),textarea,select,[contenteditable=true]'
const ownsArrows = '[role=menu],[role=listbox],[role=radiogroup],[role=slider],[role=tablist],[role=combobox]'
const openDialog = '[role=dialog],[role=alertdialog],dialog[open]'

/**
 * Turns key presses anywhere on the page into console actions. `now` is read before anything else, so that a mark bears the
 * moment of the press. Silent while somebody types, while a dialog is open, and for a key another control has used.
 */
export function useHotkeys(
  grid: ObservationGrid,
  now: () => number,
  onAction: (action: ConsoleAction, at: number) => void,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const at = now()
    if (event.defaultPrevented || event.isComposing || !isOurs(event)) return
    const action = actionOf(grid, event)
    if (!action) return
    event.preventDefault()
    onAction(action, at)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isOurs({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector(openDialog)) return false
  if (!(target instanceof Element)) return true
  if (target.closest(writable)) return false
  return !(key.startsWith('Arrow') && target.closest(ownsArrows))
}
