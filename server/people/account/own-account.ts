import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { user } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Person } from '@/server/people/sign-in/sign-in'

/** A person who acts on their own account, and the sign-in by which they do. */
export type Owner = { readonly person: Person; readonly signInId: string | null }

/** Everybody may play a persona of the demonstration, so none may be changed. @throws DomainError personaKeepsAccount */
export function requireOwnAccount({ demo }: Person): void {
  if (demo) throw new DomainError('personaKeepsAccount')
}

/** The account as it is now; in a transaction, held until its end. @throws DomainError signedOut where it is gone */
export async function readOwnAccount(db: Db | Tx, personId: string, isHeld = false) {
  const asked = db
    .select({ name: user.name, email: user.email, isEmailVerified: user.emailVerified, form: user.form })
    .from(user)
    .where(eq(user.id, personId))
  const [own] = await (isHeld ? asked.for('no key update') : asked)
  if (!own) throw new DomainError('signedOut')
  return own
}
