import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * POST /demo/enter {userId}: signs in as a persona of the demonstration, without a password. Answers 404 where the demonstration
 * is off or was removed, and for every user who is not a persona.
 */
export function demoPlugin(isDemoOn: boolean, isRemoved: () => Promise<boolean>) {
  return {
    id: 'demo',
    endpoints: {
      enterDemo: createAuthEndpoint(
        '/demo/enter',
        {
          method: 'POST',
          body: z.object({ userId: z.string().min(1).max(64) }),
          use: [formCsrfMiddleware],
        },
        async (context) => {
          const { internalAdapter } = context.context
          const isOpen = isDemoOn && !(await isRemoved())
          const user = isOpen ? await internalAdapter.findUserById(context.body.userId) : null
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
