import { APIError } from 'better-auth/api'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { suspension } from '@/db/schema'

/** What every way in answers where the account is suspended. */
export const suspendedCode = 'ACCOUNT_SUSPENDED'

/** Whether an account is kept out now. */
export async function isKeptOut(db: Db | Tx, personId: string): Promise<boolean> {
  const rows = await db
    .select({ personId: suspension.personId })
    .from(suspension)
    .where(and(eq(suspension.personId, personId), isNotNull(suspension.effectiveAt)))
  return rows.length > 0
}

export function suspendedRefusal(): APIError {
  return new APIError('FORBIDDEN', { code: suspendedCode, message: 'This account is suspended.' })
}

type SignInContext = { readonly path?: string; redirect?(url: string): unknown } | null

/**
 * Refuses a suspended account's sign-in, by any way. A browser back from an institution is sent to the sign-in page,
 * which says so, since no page of ours could read the answer.
 */
export async function refuseSuspended(db: Db, personId: string, context: SignInContext): Promise<void> {
  if (!(await isKeptOut(db, personId))) return
  if (context?.path?.includes('/callback') && context.redirect)
    throw context.redirect(`/sign-in?error=${suspendedCode.toLowerCase()}`)
  throw suspendedRefusal()
}
