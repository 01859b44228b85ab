import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import type { Db } from '@/db/client'
import {
  accountOf,
  knownBrowserCookie,
  knownBrowserKey,
  knows,
  readKnownBrowser,
  withAccount,
} from './known-browser'
import { noteSignInPlace } from './sign-in-places'

/**
 * Notes each sign-in, by whichever way, from a browser that had not signed in to the account before, and has the browser known from
 * then on. Personas are everybody's: nothing is noted of them.
 */
export function placesPlugin(db: Db, secret: string) {
  const key = knownBrowserKey(secret)
  return {
    id: 'places',
    hooks: {
      after: [
        {
          // A sign-in that is lengthened as it is read is none.
          matcher: ({ path }) => path !== '/get-session',
          handler: createAuthMiddleware(async (context) => {
            const signedIn = context.context.newSession
            if (!signedIn || ('demo' in signedIn.user && signedIn.user.demo === true)) return
            const { name, maxAge } = knownBrowserCookie
            const cookie = context.context.createAuthCookie(name, { maxAge })
            const browser = readKnownBrowser(context.getCookie(cookie.name))
            const account = accountOf(key, signedIn.user.email)
            if (browser !== null && knows(browser, key, account)) return
            await noteSignInPlace(db, signedIn.user.id, context.headers?.get('user-agent') ?? '')
            context.setCookie(cookie.name, withAccount(browser, key, account), cookie.attributes)
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin
}
