import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import { languageTags } from '@/reading/words/language-tag'

/** Writes a list as the reader does: « Claire, Paul et Anne », Claire, Paul and Anne; of a choice, with « ou », or. */
export function useList(
  type: Intl.ListFormatOptions['type'] = 'conjunction',
): (items: readonly string[]) => string {
  const locale = useLocale()
  return useMemo(() => {
    const list = new Intl.ListFormat(languageTags[locale], { type })
    return (items) => list.format(items)
  }, [locale, type])
}
