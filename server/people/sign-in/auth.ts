import { betterAuth } from 'better-auth'
import { nextCookies } from 'better-auth/next-js'
import { magicLink } from 'better-auth/plugins'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool } from 'pg'
import { passwordMax, passwordMin } from '@/domain/person/password-length'
import { defaultPersonForm } from '@/domain/person/person-form'
import { isOpenToPersonas } from '@/server/people/demonstration/admission'
import { CLIENT_ADDRESS_HEADER } from '@/server/platform/client-address'
import type { Env } from '@/server/platform/env'
import type { Logger } from '@/server/platform/log'
import type { MailSwitch } from '@/server/platform/mail-works'
import { requestOrigin } from '@/server/platform/public-origin'
import { derive } from '@/server/platform/secret'
import { accountPlugin } from './account-plugin'
import { allowOurEndpoints } from './allowed-endpoints'
import { demoPlugin } from './demo-plugin'
import type { IdentityProvider } from './identity-providers'
import { institutionsPlugin, institutionWishes } from './institutions-plugin'
import { lettersPlugin } from './letters-plugin'
import { limitsPlugin } from './limits-plugin'
import { linkGuard } from './link-guard'
import { passwordPlugin } from './password-plugin'
import { personaGuards } from './persona-guards'
import { placesPlugin } from './places-plugin'
import { magicLinkS, resetByLetterS, signInLetters } from './sign-in-letters'
import { signInStore } from './sign-in-store'
import { refuseSuspended } from './suspension-guard'
import { turnsPlugin } from './turns-plugin'

type Needs = {
  env: Env & MailSwitch & { readonly identityProviders: readonly IdentityProvider[] }
  url: string
  pool: Pool
  log: Logger
  /** Called with a sign-in that has ended: expired, or signed out. */
  onSignedOut: (signIn: { id: string; userId: string }) => void
}

export type Auth = ReturnType<typeof createAuth>

const BASE_PATH = '/api/auth'
const DAY = 86_400
/** Nothing is asked of an institution after the sign-in, so what would let one ask is not kept. */
const noTokens = { accessToken: null, refreshToken: null, idToken: null }

/** Creates the authentication: accounts by e-mail and password, sign-in sessions, personas of the demonstration. */
export function createAuth({ env, url, pool, log, onSignedOut }: Needs) {
  const db = drizzle(pool)
  const letters = signInLetters({ db, log, origin: url })
  const guards = personaGuards(db)
  return betterAuth({
    appName: 'Triade',
    baseURL: url,
    basePath: BASE_PATH,
    secret: derive(env.secret, 'sign-in'),
    database: signInStore(pool),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordMin,
      maxPasswordLength: passwordMax,
      resetPasswordTokenExpiresIn: resetByLetterS,
      sendResetPassword: async ({ user, token }) => letters.passwordReset(user.id, token),
    },
    user: {
      additionalFields: {
        demo: { type: 'boolean', input: false, defaultValue: false },
        form: { type: 'string', input: false, defaultValue: defaultPersonForm },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            await refuseSuspended(db, session.userId, context)
            return guards.session.create.before(session, context)
          },
        },
        delete: { after: async ({ id, userId }) => onSignedOut({ id, userId }) },
      },
      account: {
        create: {
          before: async (account) =>
            (await guards.mayHaveIdentity(account.userId)) && { data: { ...account, ...noTokens } },
        },
      },
      user: guards.user,
    },
    verification: { storeIdentifier: 'hashed' },
    account: {
      updateAccountOnSignIn: false,
      // An address that matches proves nothing: an identity is joined from inside the account alone (docs/decisions/084).
      accountLinking: {
        enabled: true,
        disableImplicitLinking: true,
        allowDifferentEmails: true,
        trustedProviders: env.identityProviders.map(({ id }) => id),
      },
    },
    session: { expiresIn: 30 * DAY, updateAge: DAY, cookieCache: { enabled: false } },
    // Ours are set by `limitsPlugin`.
    rateLimit: { enabled: false },
    trustedOrigins: (request) => {
      const origin = request ? requestOrigin(env.publicUrl, request.headers) : null
      return origin ? [origin] : []
    },
    advanced: {
      cookiePrefix: 'triade',
      useSecureCookies: env.publicUrl?.startsWith('https:') ?? false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
    onAPIError: { errorURL: '/sign-in' },
    logger: {
      level: 'warn',
      // Without the arguments, which hold e-mail addresses. As warnings: the library calls a wrong password an error.
      log: (level, message) => log[level === 'error' ? 'warn' : level]({ from: 'sign-in' }, message),
    },
    plugins: [
      allowOurEndpoints(BASE_PATH, env.identityProviders),
      ...(env.isRateLimited ? [limitsPlugin(BASE_PATH)] : []),
      accountPlugin(db, env.secret),
      passwordPlugin(db, onSignedOut),
      lettersPlugin(env),
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: magicLinkS,
        sendMagicLink: async ({ email, token, metadata }) =>
          letters.magicLink(email, token, typeof metadata?.next === 'string' ? metadata.next : null),
      }),
      ...(env.isRateLimited ? [turnsPlugin(db, env.secret)] : []),
      institutionWishes(),
      linkGuard(),
      institutionsPlugin(env.identityProviders),
      placesPlugin(db, env.secret),
      demoPlugin(() => isOpenToPersonas(db, env.isDemoOn)),
      nextCookies(),
    ],
  })
}
