import type { BetterAuthPlugin, HookEndpointContext } from 'better-auth'
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'

/** As for a first password: an open browser that was left alone joins no identity of another person. */
const FRESH_MS = 15 * 60_000

/** Lets a person join an identity of an institution to their own account within a quarter of an hour of signing in, personas never. */
export function linkGuard() {
  return {
    id: 'link-guard',
    hooks: {
      before: [
        {
          matcher: ({ path }: HookEndpointContext) => path === '/link-social',
          handler: createAuthMiddleware(async (context) => {
            const found = await getSessionFromCtx(context)
            if (!found || ('demo' in found.user && found.user.demo === true))
              return answer('NOT_SIGNED_IN', 401)
            const age = Date.now() - new Date(found.session.createdAt).getTime()
            return age < FRESH_MS ? undefined : answer('SIGN_IN_AGAIN', 403)
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin
}

// Answered, not thrown: the library writes what a hook throws to the console.
function answer(code: string, status: number): Response {
  return Response.json({ code, message: 'Sign in again, then join the identity.' }, { status })
}
