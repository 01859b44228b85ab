import type { BetterAuthPlugin } from 'better-auth'

/** What our screens ask for. */
const ours = ['/sign-up/email', '/sign-in/email', '/sign-out', '/get-session', '/demo/enter']

/**
 * Answers 404 to every other request of the sign-in library, whatever it brings. A persona of the demonstration belongs to
 * everybody: nobody may see or end the sign-ins of the others who play it, or change what it is.
 */
export function allowOurEndpoints(basePath: string) {
  const open = new Set(ours.map((path) => basePath + path))
  return {
    id: 'only-ours',
    onRequest: async (request) =>
      open.has(new URL(request.url).pathname) ? undefined : { response: new Response(null, { status: 404 }) },
  } satisfies BetterAuthPlugin
}
