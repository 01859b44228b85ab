import { eq } from 'drizzle-orm'
import { user } from '@/db/schema'
import type { Shell } from '@/server/platform/shell'
import { type Owner, requireOwnAccount } from './own-account'

/** Changes what others call this person. `name`: cleaned. @throws DomainError personaKeepsAccount */
export async function rename({ database }: Shell, { person }: Owner, name: string): Promise<void> {
  requireOwnAccount(person)
  await database.db.update(user).set({ name, updatedAt: new Date() }).where(eq(user.id, person.id))
}
