'use client'

import { useEffect, useEffectEvent } from 'react'
import type { ConsoleAction } from '@/domain/hotkeys/commands'
import { actionAt, type KeyMap } from '@/domain/hotkeys/resolve'

const writable =
  'input:not([type=checkbox],[type=radio],[type=button]),textarea,select,[contenteditable=true]'
const ownsArrows = '[role=menu],[role=listbox],[role=radiogroup],[role=slider],[role=tablist],[role=combobox]'
const openDialog = '[role=dialog],[role=alertdialog],dialog[open]'

/**
 * Turns key presses anywhere on the page into console actions. `now` is read first: a mark bears the moment of the
 * press. Ignores keys while typing, under a dialog, used by another control, or with `keys` null. `onEscape` returns
 * whether it left something.
 */
export function useHotkeys(
  keys: KeyMap | null,
  now: () => number,
  onAction: (action: ConsoleAction, at: number) => void,
  onEscape: () => boolean = () => false,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const at = now()
    if (event.defaultPrevented || event.isComposing || !isOurs(event)) return
    if (event.key === 'Escape' && onEscape()) return event.preventDefault()
    if (!keys) return
    const action = actionAt(keys, event)
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
