import { and, eq } from 'drizzle-orm'
import { user } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/platform/shell'

declare const taken: unique symbol

/** Proof that one person administers this installation. Only `takeAdministration` creates it. */
export type Administration = { readonly personId: string; readonly [taken]: true }

/** Checks that a person has the mark of an administrator. @throws DomainError onlyAdministratorMay */
export async function takeAdministration({ database }: Shell, personId: string): Promise<Administration> {
  const [found] = await database.db
    .select({ personId: user.id })
    .from(user)
    .where(and(eq(user.id, personId), eq(user.administrator, true)))
  if (!found) throw new DomainError('onlyAdministratorMay')
  return found as Administration
}
