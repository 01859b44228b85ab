import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { localeCookie, pickLocale, timeZone } from './locale'
import { readMessages } from './read-messages'

export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const locale = pickLocale(jar.get(localeCookie)?.value, head.get('accept-language'))
  return { locale, messages: await readMessages(locale), timeZone, now: new Date() }
})
