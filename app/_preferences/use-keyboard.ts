'use client'

import { useLocale } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import type { Layout } from '@/domain/hotkeys/commands'
import { keyLabel, layoutOf, type Written } from '@/domain/hotkeys/layout'

type KeyboardWithLayout = { getLayoutMap(): Promise<ReadonlyMap<string, string>> }

function keyboard(): KeyboardWithLayout | undefined {
  return 'keyboard' in navigator ? (navigator.keyboard as KeyboardWithLayout) : undefined
}

/** This person's keyboard: which letter stands on a key, by the key's place, and on which keys the letters that commands follow stand. */
export function useKeyboard(): { readonly layout: Layout; readonly labelOf: (code: string) => string } {
  const locale = useLocale()
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
      layout: layoutOf(written, locale),
      labelOf: (code: string) => keyLabel(code, written, locale),
    }),
    [written, locale],
  )
}
