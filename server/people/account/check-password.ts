import { verifyPassword } from 'better-auth/crypto'
import type { Db, Tx } from '@/db/client'
import { DomainError } from '@/domain/domain-error'
import { readPassword } from '@/server/people/sign-in/set-password'

/** Whether this person has a password at all; where they have, it must be the one they gave. @throws DomainError wrongPassword */
export async function checkPassword(db: Db | Tx, personId: string, given: string): Promise<boolean> {
  const hash = await readPassword(db, personId)
  if (hash === null) return false
  if (!(await verifyPassword({ hash, password: given }))) throw new DomainError('wrongPassword')
  return true
}
