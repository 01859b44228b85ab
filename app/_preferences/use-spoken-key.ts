'use client'

import { useTranslations } from 'next-intl'
import type { Press } from '@/domain/hotkeys/press'
import type { Keys } from './use-keys'

const named = ['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight'] as const

/** A key in words: signs like ⇧ and ⌫ are read out as nothing by some screen readers. */
export function useSpokenKey({ capOf }: Pick<Keys, 'capOf'>): (press: Press) => string {
  const t = useTranslations('preferences.key')
  return ({ code, shift }) => {
    const known = named.find((each) => each === code)
    const key = known ? t(known) : capOf({ code, shift: false })
    return shift ? t('shifted', { key }) : key
  }
}
