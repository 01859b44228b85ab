import type { BetterAuthPlugin } from 'better-auth'
import type { IdentityProvider } from './identity-providers'

/** The endpoints that the screens use. */
const allowed = [
  '/create-account',
  '/sign-in/email',
  '/sign-out',
  '/get-session',
  '/choose-password',
  '/request-password-reset',
  '/sign-in/magic-link',
  '/magic-link/verify',
  '/demo/enter',
]

/**
 * Answers 404 to requests for the sign-in library's other endpoints. Everybody may sign in as a persona of the demonstration, so
 * no visitor may list or end a persona's sign-ins, or change the persona.
 */
export function allowOurEndpoints(basePath: string, providers: readonly IdentityProvider[]) {
  const ofInstitutions = providers.map(({ id }) => `/callback/${id}`)
  const further = providers.length > 0 ? ['/sign-in/social', '/link-social', ...ofInstitutions] : []
  const open = new Set([...allowed, ...further].map((path) => basePath + path))
  return {
    id: 'allowed-endpoints',
    onRequest: async (request) =>
      open.has(new URL(request.url).pathname) ? undefined : { response: new Response(null, { status: 404 }) },
  } satisfies BetterAuthPlugin
}
