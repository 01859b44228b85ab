'use client'

import { type QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { type ReactNode, use, useEffect, useRef } from 'react'
import { makeQueryClient } from './query-client'

let ofPage: QueryClient | undefined

/** Kept outside React, which discards state when it suspends. The server makes one for each request. */
function getQueryClient(): QueryClient {
  if (typeof window === 'undefined') return makeQueryClient()
  ofPage ??= makeQueryClient()
  return ofPage
}

/** Gives the screens below it the query cache, where nothing above does. */
export function Queries({ children }: { children: ReactNode }) {
  return use(QueryClientContext) ? children : <OwnQueries>{children}</OwnQueries>
}

function OwnQueries({ children }: { children: ReactNode }) {
  const queries = getQueryClient()
  useReadAgainIn(useLocale(), queries)
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}

/** Answers name people who were erased in the language of who asked: in another language they are asked for again. */
function useReadAgainIn(locale: string, queries: QueryClient): void {
  const readIn = useRef(locale)
  useEffect(() => {
    if (readIn.current === locale) return
    readIn.current = locale
    void queries.invalidateQueries()
  }, [locale, queries])
}
