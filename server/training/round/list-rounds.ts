import { desc, eq, inArray } from 'drizzle-orm'
import { round, user } from '@/db/schema'
import { waitingIn } from '@/domain/pairing/invited'
import type { RoundKind } from '@/domain/pairing/round'
import { type PersonForm, pluralForm } from '@/domain/person/person-form'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'

export type RoundLine = {
  id: string
  title: string
  kind: RoundKind
  /** Epoch ms of the first and the last slot. */
  from: number
  until: number
  sessions: number
  learners: number
  /** In which its learners are spoken of together. */
  form: PersonForm
  isPublished: boolean
  /** Interviews of a published round that wait for people who are invited to join. */
  waiting: number
}

/** The rounds of a cohort, latest first. @throws DomainError roleMayNot */
export async function listRounds({ database: { db } }: Shell, member: Membership): Promise<RoundLine[]> {
  requirePermission(member, 'round.plan')
  const rows = await db
    .select()
    .from(round)
    .where(eq(round.cohortId, member.cohortId))
    .orderBy(desc(round.createdAt))
  const learnerIds = [...new Set(rows.flatMap(({ setup }) => setup.learnerIds))]
  const people = await db
    .select({ id: user.id, form: user.form })
    .from(user)
    .where(inArray(user.id, learnerIds))
  const forms = new Map(people.map(({ id, form }) => [id, form]))
  return rows.map(({ id, title, setup, sessions, publishedAt }) => {
    const times = setup.slots.map(({ startsAt }) => startsAt)
    return {
      id,
      title,
      kind: setup.kind,
      sessions: sessions.length,
      learners: setup.learnerIds.length,
      form: pluralForm(setup.learnerIds.flatMap((personId) => forms.get(personId) ?? [])),
      from: Math.min(...times),
      until: Math.max(...times),
      isPublished: publishedAt !== null,
      waiting: publishedAt === null ? 0 : waitingIn(sessions).length,
    }
  })
}
