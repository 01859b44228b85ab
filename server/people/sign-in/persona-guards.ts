import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { user } from '@/db/schema'
import { isPersonaAddress } from '@/domain/person/persona-address'
import { demoEntry } from './demo-plugin'

/**
 * What keeps a persona from becoming a person's account, whatever way of signing in the library offers: no account has a persona's address, no
 * identity of an institution and no password is joined to one, and a sign-in of one begins by the demonstration's own door alone.
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
