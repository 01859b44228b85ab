import { eq } from 'drizzle-orm'
import { user } from '@/db/schema'
import {
  type AskedPart,
  type AskedSlot,
  awayOf,
  countFree,
  type HourState,
  hasAnswered,
  hourState,
  hoursLeft,
  inTableOrder,
  isAwaited,
  takesAnswers,
} from '@/domain/availability/availability'
import { proposalsOf } from '@/domain/availability/proposed'
import type { RoundSetup } from '@/domain/pairing/round'
import type { PersonForm } from '@/domain/person/person-form'
import type { Shell } from '@/server/interview/shell'
import type { Runtime } from '@/server/letters/runtime'
import type { Membership } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { mailWorks } from '@/server/platform/mail-works'
import { readAsked } from './read-asked'
import { takeRequest } from './take-request'

/** One hour of one person. `isSet`: a coordinator set it for them. */
export type TableHour = { slotId: string; state: HourState; isSet: boolean }
export type TableRow = {
  personId: string
  name: string
  form: PersonForm
  part: AskedPart
  answeredAt: number | null
  remindedAt: number | null
  /** Whether an answer is awaited: none was given, or none since hours were added. */
  isAwaited: boolean
  hours: TableHour[]
  left: number
}

/** Everything that was answered, as a coordinator reads it. Moments in epoch ms. */
export type AvailabilityTable = {
  requestId: string
  title: string
  timeZone: string
  slots: readonly AskedSlot[]
  createdAt: number
  answerBy: number
  rows: TableRow[]
  /** How long an interview takes its people. */
  minutes: number
  awaited: number
  /** Hours that people propose besides, with who does; the one that most propose first. */
  proposals: { startsAt: number; names: string[] }[]
  /** Who has not answered and was not reminded. */
  toRemind: number
  /** How many can at each hour, in the order of the hours. */
  free: { learner: number[]; supervisor: number[] }
  /** As a round takes it. */
  away: RoundSetup['away']
  /** The round that was planned from it, while it is there. */
  roundId: string | null
  takesAnswers: boolean
  areMailed: boolean
  /** What the coordinator who asked is called. */
  askedBy: string
}

/** Reads who answered what. @throws DomainError roleMayNot, notFound */
export async function readTable(
  shell: Shell & Pick<Runtime, 'env'>,
  member: Membership,
  requestId: string,
): Promise<AvailabilityTable> {
  const { db } = shell.database
  const now = Date.now()
  const request = await takeRequest(db, member, requestId)
  const { slots, cohortId } = request
  const people = await readAsked(db, request, now)
  const rows = inTableOrder(people, slots).map((person): TableRow => {
    const { personId, name, form, part, answeredAt, remindedAt, said } = person
    return {
      personId,
      name,
      form,
      part,
      answeredAt,
      remindedAt,
      isAwaited: isAwaited(person, slots),
      left: hoursLeft(person, slots),
      hours: slots.map((slot) => ({
        slotId: slot.id,
        state: hourState(person, slot),
        isSet: said.some(({ slotId, saidBy }) => slotId === slot.id && saidBy !== null),
      })),
    }
  })
  const counted = (part: AskedPart) => {
    const free = countFree(
      people.filter((each) => each.part === part),
      slots,
    )
    return slots.map(({ id }) => free.get(id) ?? 0)
  }
  const [asker] = await db.select({ name: user.name }).from(user).where(eq(user.id, request.createdBy))
  const called = await namesInCohorts(db, [cohortId])
  return {
    requestId,
    slots,
    rows,
    title: request.title,
    timeZone: request.timeZone,
    createdAt: request.createdAt.getTime(),
    answerBy: request.answerBy.getTime(),
    minutes: request.minutes,
    awaited: people.filter((each) => isAwaited(each, slots)).length,
    toRemind: people.filter((each) => !hasAnswered(each.answeredAt, slots) && each.remindedAt === null)
      .length,
    proposals: proposalsOf(people, slots, now).map(({ startsAt, personIds }) => ({
      startsAt,
      names: people.filter(({ personId }) => personIds.includes(personId)).map(({ name }) => name),
    })),
    free: { learner: counted('learner'), supervisor: counted('supervisor') },
    away: awayOf(people, slots),
    roundId: request.roundId,
    takesAnswers: takesAnswers({ ...request, lastSlotAt: request.lastSlotAt.getTime() }, now),
    areMailed: mailWorks(shell.env),
    askedBy: called(cohortId, { personId: request.createdBy, name: asker?.name ?? '' }),
  }
}
