import { and, count, desc, eq, not } from 'drizzle-orm'
import { cohort, membership, round, user } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import { totalMinutes } from '@/domain/live-session/core/plan'
import { maySit } from '@/domain/live-session/core/seat'
import type { RoundSetup } from '@/domain/pairing/round'
import { byName } from '@/domain/person/by-name'
import { defaultPersonForm, type PersonForm } from '@/domain/person/person-form'
import { readStays } from '@/server/interview/occupancy/read-stays'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { isSuspended } from '@/server/platform/is-suspended'
import { readInvitees } from './invited/read-invitees'

type Person = { personId: string; name: string; form: PersonForm; role: Role }

export type RoundChoices = {
  timeZone: string
  learners: Person[]
  supervisors: Person[]
  /** Planned length of an interview with its debrief, in minutes. */
  minutes: number
  /** The set-up of the last round of the cohort, from which the next one is proposed. */
  last: RoundSetup | null
  /** Who is invited in these roles and can still join: they can be placed, and their interviews wait for them. */
  invited: { learners: Person[]; supervisors: Person[] }
  /** The number of the next round. */
  number: number
  /** When its members have interviews in the weeks to come, in any cohort. Epoch ms. */
  taken: { startsAt: number; lengthMs: number }[]
}

/** How far ahead free slots are looked for. */
const AHEAD_MS = 120 * 86_400_000

/** What a coordinator chooses a round from. @throws DomainError roleMayNot */
export async function roundChoices({ database: { db } }: Shell, member: Membership): Promise<RoundChoices> {
  requirePermission(member, 'round.plan')
  const { cohortId } = member
  const [[found], people, [last], [rounds], called, invited] = await Promise.all([
    db.select({ plan: cohort.plan, timeZone: cohort.timeZone }).from(cohort).where(eq(cohort.id, cohortId)),
    db
      .select({ personId: user.id, name: user.name, form: user.form, role: membership.role })
      .from(membership)
      .innerJoin(user, eq(user.id, membership.userId))
      .where(and(eq(membership.cohortId, cohortId), not(isSuspended(membership.userId)))),
    db
      .select({ setup: round.setup })
      .from(round)
      .where(eq(round.cohortId, cohortId))
      .orderBy(desc(round.createdAt))
      .limit(1),
    db.select({ rounds: count() }).from(round).where(eq(round.cohortId, cohortId)),
    namesInCohorts(db, [cohortId]),
    readInvitees(db, cohortId),
  ])
  if (!found) throw new DomainError('notFound')
  const named = people.map((person) => ({ ...person, name: called(cohortId, person) })).sort(byName)
  const able = (seat: 'advisor' | 'supervisor') => named.filter(({ role }) => maySit(role, seat))
  const expected = invited.map((each) => ({ ...each, form: defaultPersonForm })).sort(byName)
  const awaited = (seat: 'advisor' | 'supervisor') => expected.filter(({ role }) => maySit(role, seat))
  const now = Date.now()
  const stays = await readStays(db, {
    from: now,
    until: now + AHEAD_MS,
    cohortId,
    now,
    personIds: people.map(({ personId }) => personId),
  })
  const hours = new Map(
    stays.map(({ startsAt, lengthMs }) => [`${startsAt} ${lengthMs}`, { startsAt, lengthMs }]),
  )
  return {
    taken: [...hours.values()],
    learners: able('advisor'),
    supervisors: able('supervisor'),
    timeZone: found.timeZone,
    minutes: totalMinutes(found.plan),
    last: last?.setup ?? null,
    invited: { learners: awaited('advisor'), supervisors: awaited('supervisor') },
    number: (rounds?.rounds ?? 0) + 1,
  }
}
