import { useLocale, useTranslations } from 'next-intl'

/** Writes a number of bytes as people read the room on a disk: « 1,32 Go », « 57 Mo ». */
export function useBytes(): (bytes: number) => string {
  const t = useTranslations('settings.recording.space.bytes')
  const locale = useLocale()
  return (bytes) => {
    const isLarge = bytes >= 1e9
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: isLarge && bytes < 1e11 ? 2 : 0 })
    return t(isLarge ? 'gb' : 'mb', { count: number.format(bytes / (isLarge ? 1e9 : 1e6)) })
  }
}
