import { createTRPCUntypedClient, httpBatchLink, httpLink, splitLink } from '@trpc/client'
import superjson from 'superjson'
import { reasons } from '@/domain/reason'
import type { AppRouter } from '@/server/entry/trpc/routers/app-router'
import { answerOf } from './answer-of'
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

const known: ReadonlySet<unknown> = new Set(reasons)

/** Calls a procedure; a refusal that only another release knows is an internal fault here. Loaded by ask.ts: no first picture needs it. */
export const callServer: Ask = async (type, path, input, options) => {
  try {
    return await httpClient[type](path, input, options?.signal ? { signal: options.signal } : {})
  } catch (error) {
    const data = answerOf(error)?.data
    if (data && !known.has(data.reason)) Object.assign(data, { reason: 'internal' })
    throw error
  }
}
