'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { fetchExport, saveFile } from './fetch-export'

/** What became of the export that was asked for last; `file` names it (`sessions.csv`). */
export type Taking =
  | { readonly state: 'making'; readonly file: string }
  | { readonly state: 'done'; readonly file: string; readonly said: string }
  | { readonly state: 'refused'; readonly file: string; readonly said: string }

/** Takes one export at a time; `before` is done first, and what it refuses is told like a refusal of the export. */
export function useTaking() {
  const t = useTranslations('records.exports')
  const errorMessage = useErrorMessage()
  const [taking, setTaking] = useState<Taking | null>(null)
  const take = async (file: string, address: string, before?: () => Promise<unknown>) => {
    setTaking({ state: 'making', file })
    try {
      await before?.()
    } catch (error) {
      setTaking({ state: 'refused', file, said: errorMessage(error) })
      return
    }
    const taken = await fetchExport(address).catch(() => ({ refusal: t('failed') }))
    if ('refusal' in taken) {
      setTaking({ state: 'refused', file, said: taken.refusal })
      return
    }
    saveFile(taken.file, taken.fileName)
    setTaking({ state: 'done', file, said: t('done', { file: taken.fileName }) })
  }
  return { taking, take }
}
