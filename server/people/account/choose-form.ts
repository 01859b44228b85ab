import { eq } from 'drizzle-orm'
import { user } from '@/db/schema'
import type { PersonForm } from '@/domain/person/person-form'
import type { Shell } from '@/server/platform/shell'
import { type Owner, requireOwnAccount } from './own-account'

/** Chooses the form in which this person is spoken of, wherever their name is read. @throws DomainError personaKeepsAccount */
export async function chooseForm({ database }: Shell, { person }: Owner, form: PersonForm): Promise<void> {
  requireOwnAccount(person)
  await database.db.update(user).set({ form, updatedAt: new Date() }).where(eq(user.id, person.id))
}
