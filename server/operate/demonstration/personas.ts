import { and, eq } from 'drizzle-orm'
import { cohort, membership, user } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Localized } from '@/domain/localized'
import type { PersonForm } from '@/domain/person/person-form'
import { listOpen } from '@/server/interview/live-session/list-mine'
import type { LiveSessionCard } from '@/server/interview/live-session/live-session-cards'
import type { Shell } from '@/server/interview/shell'
import type { Runtime } from '@/server/operate/runtime'
import { isOpenToPersonas } from '@/server/people/demonstration/admission'
import { byDistanceTo, isNow } from '@/server/training/today/overview'
import { personaLine } from './persona-line'

export type DemoPersona = {
  userId: string
  name: string
  /** In which they are spoken of. */
  form: PersonForm
  role: Role
  /** One line about this persona. */
  line: Localized
  seatToday: Seat | null
  /** The interview in which the persona has that seat. */
  today: Pick<LiveSessionCard, 'id' | 'status' | 'scheduledFor'> | null
}

/** The personas of the demonstration; none where it is closed. `now` in epoch ms. */
export async function personas(
  shell: Shell & Pick<Runtime, 'env'>,
  now: number,
): Promise<{ enabled: boolean; personas: DemoPersona[] }> {
  const { db } = shell.database
  if (!(await isOpenToPersonas(db, shell.env.isDemoOn))) return { enabled: false, personas: [] }
  const people = await db
    .select({ userId: user.id, name: user.name, form: user.form, role: membership.role })
    .from(user)
    .innerJoin(membership, eq(membership.userId, user.id))
    .innerJoin(cohort, eq(cohort.id, membership.cohortId))
    .where(and(eq(user.demo, true), eq(cohort.isDemo, true)))
    .orderBy(user.createdAt, user.name)
  const unique = [...new Map(people.map((person) => [person.userId, person])).values()]
  return { enabled: true, personas: await Promise.all(unique.map((person) => introduce(shell, person, now))) }
}

async function introduce(
  shell: Shell,
  person: Pick<DemoPersona, 'userId' | 'name' | 'form' | 'role'>,
  now: number,
): Promise<DemoPersona> {
  const cards = await listOpen(shell, person.userId)
  const [today] = cards.filter((card) => isNow(card, now)).sort(byDistanceTo(now))
  const last = cards.find((card) => card.status === 'closed')
  const line = personaLine(person.role, today?.seat ?? null, last?.seat ?? null)
  return {
    ...person,
    line,
    seatToday: today?.seat ?? null,
    today: today ? { id: today.id, status: today.status, scheduledFor: today.scheduledFor } : null,
  }
}
