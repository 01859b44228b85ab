'use client'

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { type ReactNode, useState } from 'react'
import superjson from 'superjson'
import type { AppRouter } from '@/server/trpc/routers/app-router'
import { makeQueryClient } from './query-client'
import { fetchHearingBuild } from './server-build'

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

export { useTRPC, useTRPCClient }

let browserQueryClient: QueryClient | undefined

/** A new query client for each request on the server; one for the whole page in the browser, kept outside React, which discards state when it suspends. */
function getQueryClient(): QueryClient {
  if (typeof window === 'undefined') return makeQueryClient()
  browserQueryClient ??= makeQueryClient()
  return browserQueryClient
}

function makeTRPCClient() {
  const url = typeof window === 'undefined' ? 'http://127.0.0.1/api/trpc' : '/api/trpc'
  const options = { url, transformer: superjson, fetch: fetchHearingBuild }
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        // Commands and the clock are not batched: a batch answers only when its slowest call does.
        condition: (operation) => operation.type === 'mutation' || operation.path === 'clock.now',
        true: httpLink(options),
        false: httpBatchLink({ ...options, maxURLLength: 2_083, maxItems: 20 }),
      }),
    ],
  })
}

/** Gives the screens below it the typed client and its query cache. */
export function TRPCReactProvider({ children }: { children: ReactNode }) {
  const queryClient = getQueryClient()
  const [trpcClient] = useState(makeTRPCClient)
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
