import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { user } from '@/db/schema'
import type { Reader } from '@/server/letters/reader/addressee'
import { readAddressee } from '@/server/people/account/addressee'

/** Address, name and language of the reader, read before the account was emptied. */
export type Farewell = Omit<Reader, 'userId'>

/** The address to tell, read before it is emptied. */
export async function readFarewell(tx: Tx, personId: string): Promise<Farewell | null> {
  const [row] = await tx.select({ address: user.email }).from(user).where(eq(user.id, personId))
  return row ? { ...row, ...(await readAddressee(tx, personId)) } : null
}
