'use client'

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { loadWithRetry } from '@/client/load-with-retry'
import { ask, client, loadHttpClient } from './ask'
import { createOptions } from './options'
import { makeQueryClient } from './query-client'

const options = createOptions(ask)

/** Options for TanStack Query, by the path of a procedure. */
export function useTRPC() {
  return options
}

/** The typed client, for calls that no query keeps. */
export function useTRPCClient() {
  return client
}

let browserQueryClient: QueryClient | undefined

/** A new query client for each request on the server; one for the whole page in the browser, kept outside React, which discards state when it suspends. */
function getQueryClient(): QueryClient {
  if (typeof window === 'undefined') return makeQueryClient()
  browserQueryClient ??= makeQueryClient()
  return browserQueryClient
}

/** Gives the screens below it the query cache, and loads what speaks to the server: the network may be gone when that is needed. */
export function TRPCReactProvider({ children }: { children: ReactNode }) {
  const queries = getQueryClient()
  useEffect(() => void loadWithRetry(loadHttpClient), [])
  useReadAgainIn(useLocale(), queries)
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}

/** Answers name people who were erased in the language of who asked: in another language they are asked for again. Facts hold no names. */
function useReadAgainIn(locale: string, queries: QueryClient): void {
  const readIn = useRef(locale)
  useEffect(() => {
    if (readIn.current === locale) return
    readIn.current = locale
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'liveLog' })
  }, [locale, queries])
}
