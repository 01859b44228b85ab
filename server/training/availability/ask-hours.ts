import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { availabilityPerson, availabilityRequest, cohort } from '@/db/schema'
import type { AskedPart } from '@/domain/availability/availability'
import type { AskedHours } from '@/domain/availability/availability-schema'
import { DomainError } from '@/domain/domain-error'
import { totalMinutes } from '@/domain/live-session/core/plan'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { post } from '@/server/platform/outbox/post'
import { checkPeople } from '@/server/training/round/check-setup'
import { fillNevers } from './fill-nevers'

/**
 * Asks members when they cannot, by a letter each; hours at which a person never can are filled in. Who asks gets no letter.
 * @throws DomainError roleMayNot, tooFewPeople, hourPassed where an hour or the day of answering has, and those of `checkPeople`
 */
export async function askHours(
  shell: Shell,
  member: Membership,
  wish: AskedHours,
): Promise<{ requestId: string }> {
  requirePermission(member, 'round.plan')
  const { title, slots, answerBy } = wish
  const { cohortId, personId: by } = member
  const asked = askedOf(wish)
  if (asked.length === 0) throw new DomainError('tooFewPeople')
  const now = Date.now()
  if (answerBy <= now || slots.some(({ startsAt }) => startsAt <= now)) throw new DomainError('hourPassed')
  const id = randomUUID()
  await shell.database.db.transaction(async (tx) => {
    await checkPeople(tx, cohortId, wish)
    const [of] = await tx
      .select({ plan: cohort.plan, timeZone: cohort.timeZone })
      .from(cohort)
      .where(eq(cohort.id, cohortId))
    if (!of) throw new DomainError('notFound')
    const lastSlotAt = new Date(Math.max(...slots.map(({ startsAt }) => startsAt)))
    await tx.insert(availabilityRequest).values({
      id,
      cohortId,
      title,
      lastSlotAt,
      slots: slots.toSorted((one, other) => one.startsAt - other.startsAt),
      minutes: totalMinutes(of.plan),
      answerBy: new Date(answerBy),
      createdBy: by,
    })
    await tx.insert(availabilityPerson).values(asked.map((each) => ({ requestId: id, ...each })))
    await fillNevers(tx, { requestId: id, cohortId, timeZone: of.timeZone, slots, asked })
    for (const { userId } of asked) {
      if (userId === by) continue
      const about = { kind: 'availabilityAsked' as const, requestId: id }
      await post(tx, { key: `availability ${id} ${userId}`, to: { userId }, about, cohortId })
    }
  })
  return { requestId: id }
}

type AskedRow = { readonly userId: string; readonly part: AskedPart }

/** Everybody once. */
function askedOf({ learnerIds, supervisorIds }: AskedHours): readonly AskedRow[] {
  const parts = new Map<string, AskedPart>(learnerIds.map((id) => [id, 'learner']))
  for (const id of supervisorIds) if (!parts.has(id)) parts.set(id, 'supervisor')
  return [...parts].map(([userId, part]) => ({ userId, part }))
}
