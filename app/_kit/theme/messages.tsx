import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type Section, sections } from '@/i18n/sections'

/** Sends the browser the messages of one part of the product, and no others. */
export async function Messages({ of, children }: { of: Section; children: ReactNode }) {
  const all = await getMessages()
  const messages = Object.fromEntries(sections[of].map((namespace) => [namespace, all[namespace]]))
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
