import { useLocale, useTranslations } from 'next-intl'

/** Writes a number of bytes as people read it: « 1,4 Mo ». */
export function useSize(): (bytes: number) => string {
  const t = useTranslations('kept.size')
  const locale = useLocale()
  return (bytes) => {
    const isLarge = bytes >= 1_000_000
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: isLarge ? 1 : 0 })
    const count = number.format(isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1_000))
    return t(isLarge ? 'mb' : 'kb', { count })
  }
}
