import { getLocale, getMessages, getNow, getTimeZone } from 'next-intl/server'
import type { ReactNode } from 'react'
import { pickMessages } from '@/i18n/message-path'
import { type Section, sections } from '@/i18n/sections'
import { MessagesProvider } from './messages-provider'

type All = Awaited<ReturnType<typeof getMessages>>
const written = new WeakMap<All, Map<Section, string>>()

/** Sends the browser the messages of one part of the product, for the components inside. They have those of the parts around it too. */
export async function Messages({ of, children }: { of: Section; children: ReactNode }) {
  const [all, locale, now, timeZone] = await Promise.all([
    getMessages(),
    getLocale(),
    getNow(),
    getTimeZone(),
  ])
  return (
    <MessagesProvider text={textOf(all, of)} locale={locale} now={now} timeZone={timeZone}>
      {children}
    </MessagesProvider>
  )
}

/** As one JSON text, written once: React would walk hundreds of messages for each page. */
function textOf(all: All, section: Section): string {
  const texts = written.get(all) ?? new Map<Section, string>()
  written.set(all, texts)
  const text = texts.get(section) ?? JSON.stringify(pickMessages(all, sections[section]))
  texts.set(section, text)
  return text
}
