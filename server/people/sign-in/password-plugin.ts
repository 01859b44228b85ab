import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Db } from '@/db/client'
import { choosePassword } from './choose-password'
import type { EndedSignIn } from './end-sign-ins'
import { passwordRefused } from './password-refused'
import { suspendedRefusal } from './suspension-guard'

const body = z.object({ token: z.string().min(1).max(200), password: z.string().max(1_000) })

/** POST /choose-password {token, password}: sets the password of the link's person, and signs them in. */
export function passwordPlugin(db: Db, onSignedOut: (signIn: EndedSignIn) => void) {
  return {
    id: 'password',
    endpoints: {
      choosePassword: createAuthEndpoint(
        '/choose-password',
        { method: 'POST', body, use: [formCsrfMiddleware] },
        async (context) => {
          const { internalAdapter, password } = context.context
          const chosen = await choosePassword({ db, hash: password.hash }, context.body)
          if (chosen.refused === 'linkDead') {
            throw new APIError('BAD_REQUEST', { code: 'LINK_DEAD', message: 'This link works no more.' })
          }
          if (chosen.refused === 'suspended') throw suspendedRefusal()
          if (chosen.refused !== null) throw passwordRefused(chosen.refused)
          for (const each of chosen.ended) onSignedOut(each)
          const user = await internalAdapter.findUserById(chosen.personId)
          if (!user)
            throw new APIError('NOT_FOUND', { code: 'LINK_DEAD', message: 'This link works no more.' })
          const session = await internalAdapter.createSession(user.id)
          await setSessionCookie(context, { session, user })
          return context.json({})
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
