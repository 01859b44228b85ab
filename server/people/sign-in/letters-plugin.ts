import type { BetterAuthPlugin, HookEndpointContext } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { isPersonaAddress } from '@/domain/person/persona-address'
import type { Env } from '@/server/platform/env'
import { type MailSwitch, mailWorks } from '@/server/platform/mail-works'
import { createRateLimit, isWithinLimit } from '@/server/platform/rate-limit'

/** Letters to one address: five at once, then one in twelve minutes. */
const LETTER_RATE = { perSecond: 1 / 720, burst: 5 }
/** What is asked for by letter, and what the library answers, whether it has the address or not. */
const asking: Readonly<Record<string, object>> = {
  '/request-password-reset': {
    status: true,
    message: 'If this email exists in our system, check your email for the reset link',
  },
  '/sign-in/magic-link': { status: true },
}
/** Pages of other sites cannot send it, nor do programs that look into letters and open their links. */
const PAGE_HEADER = 'x-triade-page'

/**
 * Guards what the library offers by letter. Refused without mail. For a persona's address, or one written to often,
 * the answer is the usual one and no letter leaves. A link signs in only after a press on our page.
 */
export function lettersPlugin(env: Env & MailSwitch) {
  const limit = createRateLimit(LETTER_RATE)
  const isAsking = ({ path }: HookEndpointContext) => path !== undefined && path in asking
  return {
    id: 'letters',
    hooks: {
      before: [
        {
          matcher: isAsking,
          handler: createAuthMiddleware(async ({ body, path }) => {
            if (!mailWorks(env))
              return answer(409, { code: 'NO_MAIL', message: 'No mail is sent from here.' })
            const email = body !== null && typeof body === 'object' && 'email' in body ? body.email : null
            if (typeof email !== 'string') return
            if (isPersonaAddress(email)) return answer(200, asking[path] ?? {})
            const isWithin = isWithinLimit(env, limit, email.toLowerCase(), Date.now())
            return isWithin ? undefined : answer(200, asking[path] ?? {})
          }),
        },
        {
          matcher: ({ path }: HookEndpointContext) => path === '/magic-link/verify',
          handler: createAuthMiddleware(async ({ headers }) =>
            headers?.has(PAGE_HEADER)
              ? undefined
              : answer(403, { code: 'LINK_DEAD', message: 'Press the button.' }),
          ),
        },
      ],
    },
  } satisfies BetterAuthPlugin
}

// Answered, not thrown: the library writes what a hook throws to the console.
function answer(status: number, body: object): Response {
  return Response.json(body, { status })
}
