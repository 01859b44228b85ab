'use client'

import { type Messages, NextIntlClientProvider } from 'next-intl'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Locale } from '@/domain/localized'

/** By their text, of which there is one for each part of the product and language. */
const parsed = new Map<string, Partial<Messages>>()
const Outer = createContext<Partial<Messages>>({})

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
  const messages = useMemo(() => ({ ...outer, ...read(text) }), [outer, text])
  return (
    <Outer value={messages}>
      <NextIntlClientProvider {...rest} messages={messages}>
        {children}
      </NextIntlClientProvider>
    </Outer>
  )
}

function read(text: string): Partial<Messages> {
  const messages = parsed.get(text) ?? (JSON.parse(text) as Partial<Messages>)
  parsed.set(text, messages)
  return messages
}
