'use client'

import { useLocale } from 'next-intl'
import { useEffect, useState } from 'react'
import { keyLabel } from './key-map'

type KeyboardWithLayout = { getLayoutMap(): Promise<ReadonlyMap<string, string>> }

function keyboard(): KeyboardWithLayout | undefined {
  return 'keyboard' in navigator ? (navigator.keyboard as KeyboardWithLayout) : undefined
}

/** The letter written on a key of this person's keyboard, from its place (`KeyboardEvent.code`). */
export function useKeyLabels(): (code: string) => string {
  const locale = useLocale()
  const [layout, setLayout] = useState<ReadonlyMap<string, string> | null>(null)
  useEffect(() => {
    let asked = true
    keyboard()
      ?.getLayoutMap()
      .then((map) => asked && setLayout(map))
      // Refused in some embedded pages: the guess by language stays.
      .catch(() => undefined)
    return () => {
      asked = false
    }
  }, [])
  return (code) => keyLabel(code, layout, locale)
}
