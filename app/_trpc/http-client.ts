import { createTRPCUntypedClient, httpBatchLink, httpLink, splitLink } from '@trpc/client'
import superjson from 'superjson'
import type { AppRouter } from '@/server/entry/trpc/routers/app-router'
import { withKnownReason } from './known-reason'
import type { Ask } from './options'
import { fetchHearingBuild } from './server-build'

const url = typeof window === 'undefined' ? 'http://127.0.0.1/api/trpc' : '/api/trpc'
const options = { url, transformer: superjson, fetch: fetchHearingBuild }

const httpClient = createTRPCUntypedClient<AppRouter>({
  links: [
    splitLink({
      // Commands and the clock are not batched: a batch answers only when its slowest call does.
      condition: (operation) => operation.type === 'mutation' || operation.path === 'clock.now',
      true: httpLink(options),
      false: httpBatchLink({ ...options, maxURLLength: 2_083, maxItems: 20 }),
    }),
  ],
})

/** Calls a procedure. Loaded by ask.ts: no first picture needs it. */
export const callServer: Ask = async (type, path, input, options) => {
  try {
    return await httpClient[type](path, input, options?.signal ? { signal: options.signal } : {})
  } catch (error) {
    throw withKnownReason(error)
  }
}
