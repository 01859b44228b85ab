import type { Locale } from '@/domain/localized'
import { localeCookie, pickLocale } from '@/i18n/locale'

/** The language of this request's sender, as the pages choose it: by the cookie, else by what the browser speaks. */
export function localeOf(headers: Pick<Headers, 'get'>): Locale {
  const cookies = (headers.get('cookie') ?? '').split(';').map((each) => each.trim().split('='))
  const chosen = cookies.find(([name]) => name === localeCookie)?.[1]
  return pickLocale(chosen, headers.get('accept-language'))
}
