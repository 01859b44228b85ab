import { z } from 'zod'
import { errorCode } from '@/db/error'

/** What came of asking an identity provider how it is used: silence, an answer that does not describe one, or who it says it is. */
export type AskedProvider =
  | { readonly came: 'silent'; readonly reason: string }
  | { readonly came: 'nothing' }
  | { readonly came: 'described'; readonly issuer: string }

const PATIENCE_MS = 8_000

/** What a sign-in by it needs to know. */
const description = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
})

export async function askProvider(address: string): Promise<AskedProvider> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!answer.ok) return { came: 'silent', reason: `HTTP ${answer.status}` }
    const read = description.safeParse(await answer.json().catch(() => null))
    return read.success ? { came: 'described', issuer: read.data.issuer } : { came: 'nothing' }
  } catch (error) {
    return { came: 'silent', reason: reasonOf(error) }
  }
}

/** `fetch` says only that it failed; why is the cause. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'ETIMEDOUT'
  return errorCode(error instanceof Error ? error.cause : null) ?? 'no reason given'
}
