import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { user } from '@/db/schema'
import { isPersonaAddress } from '@/domain/person/persona-address'
import { demoEntry } from './demo-plugin'

/**
 * Keeps personas apart from accounts, whatever way of signing in the library offers: no account has a persona's
 * address, no institution or password joins one, and a persona's sign-in begins only on the demonstration's page.
 */
export function personaGuards(db: Db) {
  const isPersona = async (userId: string) => {
    const rows = await db
      .select({ id: user.id })
      .from(user)
      .where(and(eq(user.id, userId), eq(user.demo, true)))
    return rows.length > 0
  }
  const refuseAddress = async ({ email }: { email?: unknown }) =>
    typeof email === 'string' && isPersonaAddress(email) ? false : undefined
  return {
    user: { create: { before: refuseAddress }, update: { before: refuseAddress } },
    session: {
      create: {
        before: async ({ userId }: { userId: string }, context: { path?: string } | null) =>
          context?.path !== demoEntry && (await isPersona(userId)) ? false : undefined,
      },
    },
    mayHaveIdentity: async (userId: string) => !(await isPersona(userId)),
  }
}
