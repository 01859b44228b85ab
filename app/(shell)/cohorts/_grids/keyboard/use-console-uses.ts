'use client'

import { useTranslations } from 'next-intl'
import { readyCueKeys } from '@/domain/hotkeys/commands'
import { useDrawnLayout } from './use-drawn-layout'

/** What the console keeps a place on the keyboard for, in words; null for a place it leaves to the grid. */
export function useConsoleUses(): (code: string) => string | null {
  const t = useTranslations('grids.editor.keyboard.use')
  const { cueCode } = useDrawnLayout()
  return (code) => {
    const cue = (readyCueKeys as readonly string[]).indexOf(code)
    if (cue >= 0) return t('readyCue', { number: cue + 1 })
    if (code === cueCode) return t('cue')
    switch (code) {
      case 'Digit0':
        return t('pause')
      case 'KeyN':
        return t('note')
      case 'KeyL':
        return t('flip')
      case 'Backspace':
        return t('undo')
      case 'Enter':
        return t('enter')
      case 'ShiftLeft':
      case 'ShiftRight':
        return t('shift')
      default:
        return null
    }
  }
}
