import { getLocale, getMessages, getNow, getTimeZone } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Namespace } from '@/i18n/namespaces'
import { type Section, sections } from '@/i18n/sections'
import { MessagesProvider } from './messages-provider'

type All = Awaited<ReturnType<typeof getMessages>>
const written = new WeakMap<All, Map<Section, string>>()

/** Sends the browser the messages of one part of the product, and no others. */
export async function Messages({ of, children }: { of: Section; children: ReactNode }) {
  const [all, locale, now, timeZone] = await Promise.all([
    getMessages(),
    getLocale(),
    getNow(),
    getTimeZone(),
  ])
  return (
    <MessagesProvider text={textOf(all, of)} {...{ locale, now, timeZone }}>
      {children}
    </MessagesProvider>
  )
}

/** As one JSON text, written once: React would walk a thousand messages for each page. Those that all pages have are not sent again. */
function textOf(all: All, section: Section): string {
  const texts = written.get(all) ?? new Map<Section, string>()
  written.set(all, texts)
  const text =
    texts.get(section) ?? JSON.stringify(Object.fromEntries(own(section).map((name) => [name, all[name]])))
  texts.set(section, text)
  return text
}

function own(section: Section): readonly Namespace[] {
  if (section === 'everywhere') return sections.everywhere
  return sections[section].filter((namespace) => !sections.everywhere.includes(namespace))
}
