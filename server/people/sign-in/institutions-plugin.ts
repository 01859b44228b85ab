import type { BetterAuthPlugin, HookEndpointContext } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins'
import { discoveryAddress, type IdentityProvider } from './identity-providers'
import { nameInProfile } from './name-in-profile'

/**
 * Sign-in by an institution. What a provider says of itself is asked for at the first sign-in by it rather than at the start: a
 * provider that is away neither stops a start nor makes a password wait.
 */
export function institutionsPlugin(providers: readonly IdentityProvider[]) {
  const config = providers.map(configOf)
  const { init: _asksAtTheStart, ...library } = genericOAuth({ config })
  return {
    ...library,
    // The library lists institutions unreachable at the start, and retries them within 10 s at the next sign-in.
    init: () => ({
      context: { genericOAuthPendingDiscovery: new Map(config.map((each) => [each.providerId, each])) },
    }),
  } satisfies BetterAuthPlugin
}

function configOf(provider: IdentityProvider): GenericOAuthConfig {
  const { id, name, clientId, clientSecret } = provider
  return {
    providerId: id,
    name,
    clientId,
    clientSecret,
    discoveryUrl: discoveryAddress(provider),
    scopes: ['openid', 'email', 'profile'],
    requireIdTokenVerification: true,
    mapProfileToUser: (profile) => ({ name: nameInProfile(profile), image: undefined }),
  }
}

const keysOfAWish = ['provider', 'callbackURL', 'errorCallbackURL']

/** Lets a page ask for a sign-in by an institution or to join its identity to an account, and for nothing else that the library's endpoint would do. */
export function institutionWishes() {
  return {
    id: 'institution-wishes',
    hooks: {
      before: [
        {
          matcher: ({ path }: HookEndpointContext) => path === '/sign-in/social' || path === '/link-social',
          handler: createAuthMiddleware(async ({ body }) => {
            const isPlain =
              body !== null &&
              typeof body === 'object' &&
              Object.keys(body).every((key) => keysOfAWish.includes(key))
            // Answered, not thrown: the library writes what a hook throws to the console.
            return isPlain
              ? undefined
              : Response.json({ code: 'INVALID', message: 'Not asked like this.' }, { status: 400 })
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin
}
