'use client'

import { type Messages, NextIntlClientProvider } from 'next-intl'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Locale } from '@/domain/localized'
import { joinMessages, type SomeMessages } from '@/i18n/message-path'
import { useOneLanguage } from './use-one-language'

/** By their text, of which there is one for each part of the product and language. */
const parsed = new Map<string, SomeMessages>()
type Outer = { readonly messages: SomeMessages; readonly locale: Locale | null }
const Outer = createContext<Outer>({ messages: {}, locale: null })

type MessagesProviderProps = {
  /** Messages as JSON. */
  text: string
  locale: Locale
  now: Date
  timeZone: string
  children: ReactNode
}

/** Hands messages to the components inside, beside those they have from around: the same object as long as the text is the same. */
export function MessagesProvider({ text, children, ...rest }: MessagesProviderProps) {
  const { locale } = rest
  const outer = useContext(Outer)
  useOneLanguage(locale, outer.locale)
  const inner = useMemo(
    () => ({ messages: joinMessages(outer.messages, read(text)), locale }),
    [outer, text, locale],
  )
  return (
    <Outer value={inner}>
      <NextIntlClientProvider {...rest} messages={inner.messages as Partial<Messages>}>
        {children}
      </NextIntlClientProvider>
    </Outer>
  )
}

function read(text: string): SomeMessages {
  const messages = parsed.get(text) ?? (JSON.parse(text) as SomeMessages)
  parsed.set(text, messages)
  return messages
}
