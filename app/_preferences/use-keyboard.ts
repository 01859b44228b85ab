'use client'

import { useLocale } from 'next-intl'
import { createContext, use, useEffect, useMemo, useState } from 'react'
import type { Layout } from '@/domain/hotkeys/commands'
import { keyLabel, layoutOf, type Written } from '@/domain/hotkeys/layout'

type KeyboardWithLayout = { getLayoutMap(): Promise<ReadonlyMap<string, string>> }

function keyboard(): KeyboardWithLayout | undefined {
  return 'keyboard' in navigator ? (navigator.keyboard as KeyboardWithLayout) : undefined
}

/** The language of the keyboard that a part of a page is drawn for, whatever keyboard its reader has; null: the reader's own. */
export const DrawnKeyboard = createContext<'fr' | 'en' | null>(null)

/** This person's keyboard: which letter stands on a key, by the key's place, and on which keys the letters that commands follow stand. */
export function useKeyboard(): { readonly layout: Layout; readonly labelOf: (code: string) => string } {
  const drawn = use(DrawnKeyboard)
  const readers = useLocale()
  const locale = drawn ?? readers
  const [written, setWritten] = useState<Written>(null)
  useEffect(() => {
    let asked = true
    keyboard()
      ?.getLayoutMap()
      .then((map) => asked && setWritten(map))
      // Refused in some embedded pages: the guess by language stays.
      .catch(() => undefined)
    return () => {
      asked = false
    }
  }, [])
  return useMemo(
    () => ({
      layout: layoutOf(drawn ? null : written, locale),
      labelOf: (code: string) => keyLabel(code, drawn ? null : written, locale),
    }),
    [drawn, written, locale],
  )
}
