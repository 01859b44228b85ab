import { useLocale, useTranslations } from 'next-intl'
import { sizeText } from '@/reading/words/size-text'

/** Writes a number of bytes as people read it: « 1,4 Mo ». */
export function useSize(): (bytes: number) => string {
  const t = useTranslations()
  const locale = useLocale()
  return (bytes) => sizeText(bytes, { locale, t })
}
