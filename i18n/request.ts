import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import type { Locale } from '@/domain/localized'
import { localeCookie, pickLocale, timeZone } from './locale'
import { namespaces } from './namespaces'

export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const locale = pickLocale(jar.get(localeCookie)?.value, head.get('accept-language'))
  return { locale, messages: await messagesIn(locale), timeZone, now: new Date() }
})

async function messagesIn(locale: Locale): Promise<Record<string, unknown>> {
  const entries = namespaces.map(async (namespace) => {
    const module = await import(`./messages/${locale}/${namespace}.json`)
    return [namespace, module.default] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
