import { eq } from 'drizzle-orm'
import { availabilityRequest } from '@/db/schema'
import type { Shell } from '@/server/interview/shell'
import type { Membership } from '@/server/people/membership/take-membership'
import { takeRequest } from './take-request'

/** Asks no more, and deletes what was answered. @throws DomainError roleMayNot, notFound */
export async function discardRequest(
  { database: { db } }: Shell,
  member: Membership,
  requestId: string,
): Promise<void> {
  const { id } = await takeRequest(db, member, requestId)
  await db.delete(availabilityRequest).where(eq(availabilityRequest.id, id))
}
