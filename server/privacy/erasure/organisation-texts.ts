import { and, eq } from 'drizzle-orm'
import { erasureRequest, membership, user } from '@/db/schema'
import { reachesAccounts } from '@/domain/access/demonstration'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { type NamingText, textsNaming } from './texts-naming'

/** `more`: how many further ones there are. */
export type NamingTexts = { readonly texts: NamingText[]; readonly more: number }

/** Most texts that are listed. */
export const MOST_TEXTS = 50

/**
 * Texts of the cohort or the organisation that name a member who asked to be erased. They outlive the erasure, so the
 * coordinator decides; their content is not shown here.
 * @throws DomainError roleMayNot, notAMember, erasureNotAsked; demonstrationApart from a cohort of the demonstration
 */
export async function organisationTextsNaming(
  { database: { db, pool } }: Shell,
  member: Membership,
  personId: string,
): Promise<NamingTexts> {
  requirePermission(member, 'member.manage')
  if (!reachesAccounts(member)) throw new DomainError('demonstrationApart')
  const [found] = await db
    .select({ name: user.name, dueAt: erasureRequest.dueAt })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .leftJoin(erasureRequest, eq(erasureRequest.personId, membership.userId))
    .where(and(eq(membership.cohortId, member.cohortId), eq(membership.userId, personId)))
  if (!found) throw new DomainError('notAMember', personId)
  if (!found.dueAt) throw new DomainError('erasureNotAsked')
  const naming = await textsNaming(pool, { id: personId, name: found.name }, [member.cohortId])
  const texts = naming.slice(0, MOST_TEXTS).map(({ kind, key, title }) => ({ kind, key, title }))
  return { texts, more: naming.length - texts.length }
}
