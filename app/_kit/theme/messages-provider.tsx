'use client'

import { type Messages, NextIntlClientProvider } from 'next-intl'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Locale } from '@/domain/localized'
import { joinMessages, type SomeMessages } from '@/i18n/message-path'

/** By their text, of which there is one for each part of the product and language. */
const parsed = new Map<string, SomeMessages>()
const Outer = createContext<SomeMessages>({})

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
  const outer = useContext(Outer)
  const messages = useMemo(() => joinMessages(outer, read(text)), [outer, text])
  return (
    <Outer value={messages}>
      <NextIntlClientProvider {...rest} messages={messages as Partial<Messages>}>
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
