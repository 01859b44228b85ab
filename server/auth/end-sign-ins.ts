import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { session } from '@/db/schema'

/** A sign-in that is no more: its sockets are to be closed once the transaction is committed. */
export type EndedSignIn = { readonly id: string; readonly userId: string }

/** Ends the sign-ins of a person, all but `kept` if given. */
export function endSignIns(tx: Tx, personId: string, kept: string | null = null): Promise<EndedSignIn[]> {
  return tx
    .delete(session)
    .where(and(eq(session.userId, personId), kept === null ? undefined : ne(session.id, kept)))
    .returning({ id: session.id, userId: session.userId })
}
