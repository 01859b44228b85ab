import { usualTimeZone } from '@/domain/calendar/usual-time-zone'
import { type Locale, locales } from '@/domain/localized'

export const defaultLocale: Locale = 'fr'
export const localeCookie = 'locale'

export const timeZone = usualTimeZone

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** The language chosen before, else the first one of Accept-Language that we speak, else French. */
export function pickLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters
        .find((each) => each.trim().startsWith('q='))
        ?.trim()
        .slice(2)
      return { language: tag.toLowerCase().split('-')[0], quality: quality ? Number(quality) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
  return wanted.map(({ language }) => language).find(isLocale) ?? defaultLocale
}
