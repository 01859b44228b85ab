import type { Messages } from 'next-intl'
import type { Locale } from '@/domain/localized'
import { namespaces } from './namespaces'

/** Every message in one language, by namespace. */
export async function readMessages(locale: Locale): Promise<Messages> {
  const entries = namespaces.map(async (namespace) => {
    const module = await import(`./messages/${locale}/${namespace}.json`)
    return [namespace, module.default] as const
  })
  return Object.fromEntries(await Promise.all(entries)) as Messages
}
