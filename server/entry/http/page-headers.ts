import type { IncomingMessage } from 'node:http'

/** Carries the id of the release that answers; app/_trpc/server-build.ts reads it. */
export const BUILD_HEADER = 'x-triade-build'
/** Carries the nonce of a page from the front door to the page's renderer. */
export const NONCE_HEADER = 'x-nonce'
export const POLICY_HEADER = 'content-security-policy'

/** The headers of a request, read by name as those of the web are. */
export function headersByName({ headers }: IncomingMessage): Pick<Headers, 'get'> {
  return { get: (name) => headers[name]?.toString() ?? null }
}
