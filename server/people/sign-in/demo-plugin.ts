import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** The one way by which a persona is signed in. */
export const demoEntry = '/demo/enter'

/**
 * POST /demo/enter {userId}: signs in as a persona of the demonstration, without a password. Answers 404 where the demonstration
 * is closed, and for every user who is not a persona.
 */
export function demoPlugin(isOpen: () => Promise<boolean>) {
  return {
    id: 'demo',
    endpoints: {
      enterDemo: createAuthEndpoint(
        demoEntry,
        {
          method: 'POST',
          body: z.object({ userId: z.string().min(1).max(64) }),
          use: [formCsrfMiddleware],
        },
        async (context) => {
          const { internalAdapter } = context.context
          const user = (await isOpen()) ? await internalAdapter.findUserById(context.body.userId) : null
          if (!user || !('demo' in user) || user.demo !== true) {
            throw new APIError('NOT_FOUND', { code: 'NOT_A_PERSONA', message: 'There is no such persona.' })
          }
          const session = await internalAdapter.createSession(user.id)
          await setSessionCookie(context, { session, user })
          return context.json({ userId: user.id })
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
