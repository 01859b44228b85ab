import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { cohort, joinLink, user } from '@/db/schema'
import { defaultPlan } from '@/domain/live-session/core/plan'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { joinToken } from '@/server/people/membership/join-token'
import type { TestDatabase } from './database'

type Terms = Partial<Pick<typeof joinLink.$inferInsert, 'maxUses' | 'expiresAt' | 'revokedAt' | 'role'>>

/** The token of a join link that the person of this address has made, in a cohort of its own. */
export async function openLink(
  { db }: Pick<TestDatabase, 'db'>,
  secret: string,
  email: string,
  terms: Terms = {},
): Promise<string> {
  const [author] = await db.select({ id: user.id }).from(user).where(eq(user.email, email))
  const createdBy = author?.id ?? ''
  const [cohortId, id] = [randomUUID(), randomUUID()]
  const grid = { gridKey: 'cep-entretien', gridVersion: 1, plan: defaultPlan, settings: defaultLiveSettings }
  await db.insert(cohort).values({ id: cohortId, name: 'Promotion Automne', ...grid, createdBy })
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.insert(joinLink).values({ id, cohortId, role: 'learner', createdBy, expiresAt, ...terms })
  return joinToken(secret, id)
}
