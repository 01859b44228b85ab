import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '@/server/entry/trpc/routers/app-router'
import { type Ask, pathProxy } from './options'

let loading: Promise<Ask> | null = null

/** Loads the code that speaks to the server, which the first picture does without. Asked for again after a failure. */
export function loadHttpClient(): Promise<Ask> {
  loading ??= import('./http-client').then((module) => module.callServer)
  loading.catch(() => {
    loading = null
  })
  return loading
}

/** Calls a procedure, as soon as the code for it is there. Rejects as an unanswered call does where that cannot be loaded. */
export const ask: Ask = async (type, path, input, options = {}) => {
  const signal = options.signal ?? undefined
  const call = await Promise.race([
    loadHttpClient().catch((cause) => Promise.reject(unanswered(cause))),
    aborted(signal),
  ])
  return call(type, path, input, options)
}

/** The typed client, for calls that no query keeps. */
export const client = pathProxy((path, name, [input, options]) =>
  ask(name === 'mutate' ? 'mutation' : 'query', path.join('.'), input, options ?? {}),
) as TRPCClient<AppRouter>

function unanswered(cause: unknown): Error {
  const error = new Error('The code that speaks to the server could not be loaded.', { cause })
  return Object.assign(error, { name: 'TRPCClientError' })
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(unanswered(signal.reason)), { once: true })
  })
}
