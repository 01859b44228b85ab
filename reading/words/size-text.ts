import type { Locale } from '@/domain/localized'
import type { Translate } from '@/i18n/translate'

/** A number of bytes as people read it: « 1,4 Mo ». */
export function sizeText(bytes: number, { locale, t }: { locale: Locale; t: Translate }): string {
  const isLarge = bytes >= 1_000_000
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: isLarge ? 1 : 0 })
  const count = number.format(isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1_000))
  return t(isLarge ? 'kept.size.mb' : 'kept.size.kb', { count })
}
