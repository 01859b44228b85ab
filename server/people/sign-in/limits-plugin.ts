import type { BetterAuthPlugin } from 'better-auth'
import { CLIENT_ADDRESS_HEADER } from '@/server/platform/client-address'
import { createRateLimit } from '@/server/platform/rate-limit'
import { networkOf } from '@/server/platform/realtime/gateway/address-limits'

type Rate = { readonly perSecond: number; readonly burst: number }

/** A training room, several of them one after the other: as many at once, then one in two seconds. */
const aRoom: Rate = { perSecond: 0.5, burst: 120 }
const letters: Rate = { perSecond: 0.1, burst: 60 }
const others: Rate = { perSecond: 20, burst: 200 }
/** Coming back from an institution is never refused to a person who was let go there. */
const wayBack: Rate = { perSecond: 2, burst: 240 }

const rates: Readonly<Record<string, Rate>> = {
  '/sign-in/email': aRoom,
  '/sign-in/social': aRoom,
  '/create-account': aRoom,
  '/choose-password': aRoom,
  '/magic-link/verify': aRoom,
  '/demo/enter': { perSecond: 2, burst: 120 },
  '/request-password-reset': letters,
  '/sign-in/magic-link': letters,
}

/**
 * Limits how often one address calls an endpoint, by a token bucket each: people who keep arriving use it up no more than as many at
 * once. Replaces the library's limits, whose window begins anew with each request.
 */
export function limitsPlugin(basePath: string) {
  const limits = new Map<string, ReturnType<typeof createRateLimit>>()
  const limitOf = (path: string, rate: Rate) => {
    const limit = limits.get(path) ?? createRateLimit(rate)
    limits.set(path, limit)
    return limit
  }
  return {
    id: 'limits',
    onRequest: async ({ url, headers }) => {
      const path = new URL(url).pathname.slice(basePath.length)
      const rate = rateOf(path)
      const network = networkOf(headers.get(CLIENT_ADDRESS_HEADER) ?? '')
      if (limitOf(path, rate).take(network, Date.now())) return
      return { response: tooMany(path, Math.ceil(1 / rate.perSecond)) }
    },
  } satisfies BetterAuthPlugin
}

function rateOf(path: string): Rate {
  if (isCallback(path)) return wayBack
  return (Object.hasOwn(rates, path) ? rates[path] : undefined) ?? others
}

function isCallback(path: string): boolean {
  return path.startsWith('/callback/')
}

function tooMany(path: string, seconds: number): Response {
  // A browser on its way back from an institution shows what it is answered.
  if (isCallback(path)) {
    return new Response(null, { status: 303, headers: { Location: '/sign-in?error=too_many' } })
  }
  const body = { code: 'TOO_MANY', message: `Wait ${seconds} s before the next try.` }
  const headers = { 'Retry-After': String(seconds), 'X-Retry-After': String(seconds) }
  return Response.json(body, { status: 429, headers })
}
