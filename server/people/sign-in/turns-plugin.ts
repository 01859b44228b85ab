import { createHmac } from 'node:crypto'
import type { BetterAuthPlugin, HookEndpointContext } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import type { Db } from '@/db/client'
import { CLIENT_ADDRESS_HEADER } from '@/server/platform/client-address'
import { networkOf } from '@/server/platform/realtime/gateway/address-limits'
import {
  accountOf,
  knownBrowserCookie,
  knownBrowserKey,
  knows,
  readKnownBrowser,
  withAccount,
} from './known-browser'
import { askForTurn, forgiveTry } from './sign-in-tries'

/**
 * Password tries on one account take turns, from any address; no account is locked, and unknown addresses are treated
 * alike. A browser that signed in before has its own turns, so others do not slow it.
 */
export function turnsPlugin(db: Db, secret: string) {
  const key = knownBrowserKey(secret)
  const digest = (text: string) => createHmac('sha256', key).update(text).digest('base64url')
  const isSignIn = (context: HookEndpointContext) => context.path === '/sign-in/email'

  function asked(context: { body?: unknown; headers?: Headers | undefined }, cookie: string | null) {
    const { body } = context
    const email = body !== null && typeof body === 'object' && 'email' in body ? body.email : null
    if (typeof email !== 'string') return null
    const account = accountOf(key, email)
    const browser = readKnownBrowser(cookie)
    const isKnown = browser !== null && knows(browser, key, account)
    const address = context.headers?.get(CLIENT_ADDRESS_HEADER) ?? ''
    const lane = isKnown
      ? { key: digest(`${account} from ${browser.id}`), from: 'browser' }
      : { key: account, from: digest(`address ${networkOf(address)}`).slice(0, 16) }
    return { account, browser, lane }
  }

  return {
    id: 'turns',
    hooks: {
      before: [
        {
          matcher: isSignIn,
          handler: createAuthMiddleware(async (context) => {
            const { name } = context.context.createAuthCookie(knownBrowserCookie.name)
            const found = asked(context, context.getCookie(name))
            if (found === null) return
            const waitMs = await askForTurn(db, found.lane.key, found.lane.from, Date.now())
            // Answered, not thrown: the library writes what a hook throws to the console.
            return waitMs > 0 ? wait(Math.ceil(waitMs / 1_000)) : undefined
          }),
        },
      ],
      after: [
        {
          matcher: isSignIn,
          handler: createAuthMiddleware(async (context) => {
            if (!context.context.newSession) return
            const { name, maxAge } = knownBrowserCookie
            const cookie = context.context.createAuthCookie(name, { maxAge })
            const found = asked(context, context.getCookie(cookie.name))
            if (found === null) return
            await forgiveTry(db, found.lane.key)
            context.setCookie(cookie.name, withAccount(found.browser, key, found.account), cookie.attributes)
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin
}

function wait(seconds: number): Response {
  const body = { code: 'WAIT_FOR_TURN', message: `Wait ${seconds} s before the next try.` }
  return Response.json(body, { status: 429, headers: { 'X-Retry-After': String(seconds) } })
}
