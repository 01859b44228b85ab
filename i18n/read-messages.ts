import type { Messages } from 'next-intl'
import type { Locale } from '@/domain/localized'
import { namespaces } from './namespaces'

const known = new Map<Locale, Promise<Messages>>()

/** Every message in one language, by namespace: the same object at each call. */
export function readMessages(locale: Locale): Promise<Messages> {
  const before = known.get(locale)
  if (before) return before
  const messages = importMessages(locale)
  known.set(locale, messages)
  // A file that could not be read once is asked for again.
  messages.catch(() => known.delete(locale))
  return messages
}

async function importMessages(locale: Locale): Promise<Messages> {
  const entries = namespaces.map(async (namespace) => {
    const module = await import(`./messages/${locale}/${namespace}.json`)
    return [namespace, module.default] as const
  })
  return Object.fromEntries(await Promise.all(entries)) as Messages
}
