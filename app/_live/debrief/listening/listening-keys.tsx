'use client'

import { useTranslations } from 'next-intl'
import { KeysList } from '@/app/_live/timeline/keys-hint'

const keys = ['play', 'back', 'marks', 'speed', 'ends', 'loop', 'view'] as const

/** The keys of picture and sound: none of them marks or writes. */
export function ListeningKeys() {
  const t = useTranslations('heard.keys')
  return <KeysList rows={keys.map((key) => ({ keys: t(`${key}.keys`), does: t(`${key}.does`) }))} />
}
