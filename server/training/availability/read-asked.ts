import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { availabilityPerson, availabilitySlot, membership, user } from '@/db/schema'
import type { AskedPerson } from '@/domain/availability/availability'
import { overlap, type Stay } from '@/domain/occupancy/stay'
import { byName } from '@/domain/person/by-name'
import type { PersonForm } from '@/domain/person/person-form'
import { readStays } from '@/server/interview/occupancy/read-stays'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import type { StoredRequest } from './take-request'

export type NamedAsked = AskedPerson & {
  readonly name: string
  readonly form: PersonForm
  /** Hours that they propose besides, epoch ms. */
  readonly proposed: readonly number[]
}

/** Everybody who was asked and is a member now, by name, with what they said and when other interviews take them. */
export async function readAsked(
  db: Db | Tx,
  request: StoredRequest,
  now: number,
): Promise<readonly NamedAsked[]> {
  const { id: requestId, cohortId } = request
  const [people, words, called] = await Promise.all([
    db
      .select({ asked: availabilityPerson, name: user.name, form: user.form })
      .from(availabilityPerson)
      .innerJoin(user, eq(user.id, availabilityPerson.userId))
      .innerJoin(
        membership,
        and(eq(membership.userId, availabilityPerson.userId), eq(membership.cohortId, cohortId)),
      )
      .where(eq(availabilityPerson.requestId, requestId)),
    db.select().from(availabilitySlot).where(eq(availabilitySlot.requestId, requestId)),
    namesInCohorts(db as Db, [cohortId]),
  ])
  const stays = await staysDuring(db, request, { personIds: people.map(({ asked }) => asked.userId), now })
  return people
    .map(({ asked: { userId: personId, part, answeredAt, remindedAt, proposed }, name, form }) => ({
      personId,
      part,
      form,
      proposed,
      name: called(cohortId, { personId, name }),
      answeredAt: answeredAt?.getTime() ?? null,
      remindedAt: remindedAt?.getTime() ?? null,
      said: words.filter(({ userId }) => userId === personId),
      takenSlotIds: takenSlots(request, stays, personId),
    }))
    .sort(byName)
}

/** What interviews take up during the hours of a request: in which these people sit. */
export async function staysDuring(
  db: Db | Tx,
  { cohortId, slots, minutes }: Pick<StoredRequest, 'cohortId' | 'slots' | 'minutes'>,
  { personIds, now }: { personIds: readonly string[]; now: number },
): Promise<readonly Stay[]> {
  const starts = slots.map(({ startsAt }) => startsAt)
  const span = { from: Math.min(...starts), until: Math.max(...starts) + minutes * 60_000 }
  return readStays(db, { ...span, cohortId, personIds, now })
}

/** Ids of the hours at which one of these interviews takes this person. */
function takenSlots(
  { slots, minutes }: Pick<StoredRequest, 'slots' | 'minutes'>,
  stays: readonly Stay[],
  personId: string,
): ReadonlySet<string> {
  const theirs = stays.filter(({ people }) => people.some((each) => each.personId === personId))
  const lengthMs = minutes * 60_000
  return new Set(
    slots
      .filter(({ startsAt }) => theirs.some((stay) => overlap({ startsAt, lengthMs }, stay)))
      .map(({ id }) => id),
  )
}
