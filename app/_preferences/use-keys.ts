'use client'

import { useCallback, useMemo } from 'react'
import { hotkeyCommands, type Layout } from '@/domain/hotkeys/commands'
import type { Press } from '@/domain/hotkeys/press'
import { type KeyMap, type Overrides, resolveKeys } from '@/domain/hotkeys/resolve'
import type { ObservationGrid } from '@/domain/observation/grid'
import { useKeyboard } from './use-keyboard'
import { usePreferences } from './use-preferences'

/** The keys of one grid as this person has set them. */
export type Keys = {
  readonly on: boolean
  readonly map: KeyMap
  readonly overrides: Overrides
  readonly layout: Layout
  /** What is written on the key, with ⇧ before it when Shift is pressed with it. */
  readonly capOf: (press: Press) => string
  /** The key as `aria-keyshortcuts` writes it. */
  readonly ariaOf: (press: Press) => string
  /** The letter that a standard command follows, if its key was not changed; the letter alone then names the command. */
  readonly letterOf: (commandId: string) => string | null
  readonly change: (wish: { on?: boolean; overrides?: Overrides }) => void
}

export function useKeys(grid: ObservationGrid): Keys {
  const { preferences, change } = usePreferences()
  const { layout, labelOf } = useKeyboard()
  const { on, overrides } = preferences.hotkeys
  const commands = useMemo(() => hotkeyCommands(grid), [grid])
  const map = useMemo(() => resolveKeys(commands, overrides, layout), [commands, overrides, layout])
  const capOf = useCallback(
    ({ code, shift }: Press) => (shift ? `⇧${labelOf(code)}` : labelOf(code)),
    [labelOf],
  )
  const ariaOf = useCallback(
    ({ code, shift }: Press) => {
      const key = /^(?:Key|Digit)/.test(code) || labelOf(code).length === 1 ? labelOf(code) : code
      return shift ? `Shift+${key}` : key
    },
    [labelOf],
  )
  const letterOf = useCallback(
    (commandId: string) => {
      const standard = commands.find(({ id }) => id === commandId)?.standard
      const follows = map.keys.get(commandId)?.from === 'letter' && typeof standard === 'string'
      if (!follows) return null
      return isCapital(standard) ? `⇧${standard}` : standard.toUpperCase()
    },
    [commands, map],
  )
  return useMemo(
    () => ({
      on,
      map,
      overrides,
      layout,
      capOf,
      ariaOf,
      letterOf,
      change: (wish) => change({ hotkeys: { on, overrides: { ...overrides }, ...mutable(wish) } }),
    }),
    [on, map, overrides, layout, capOf, ariaOf, letterOf, change],
  )
}

/** A letter that is pressed with Shift; « ? » is written with it or without. */
function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}

function mutable({ on, overrides }: { on?: boolean; overrides?: Overrides }) {
  return { ...(on !== undefined && { on }), ...(overrides && { overrides: { ...overrides } }) }
}
