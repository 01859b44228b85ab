import { and, eq, ne, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { session } from '@/db/schema'

/** A sign-in that is no more: its sockets are to be closed once the transaction is committed. */
export type EndedSignIn = { readonly id: string; readonly userId: string }

/** Of a person: one sign-in, or all but one (`null`: all). */
type Which = { readonly only: string } | { readonly except: string | null }

/** Ends sign-ins of a person. */
export function endSignIns(tx: Tx, personId: string, which: Which): Promise<EndedSignIn[]> {
  return tx
    .delete(session)
    .where(and(eq(session.userId, personId), among(which)))
    .returning({ id: session.id, userId: session.userId })
}

function among(which: Which): SQL | undefined {
  if ('only' in which) return eq(session.id, which.only)
  return which.except === null ? undefined : ne(session.id, which.except)
}
