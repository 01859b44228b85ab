import type { Db, Tx } from '@/db/client'
import { doublePlace } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { totalMinutes } from '@/domain/live-session/core/plan'
import type { Contract } from '@/domain/live-session/event'
import { type DoublePlace, doublePlaces } from '@/domain/occupancy/double-places'
import { type Keeping, type Kept, keepBy, keptOf, newDoubles } from '@/domain/occupancy/keeping'
import { presentIn, type Stay } from '@/domain/occupancy/stay'
import { readKept, readStays } from './read-stays'

type Agreed = Pick<Contract, 'scheduledFor' | 'plan' | 'where' | 'seats'>

type Booking = {
  readonly liveSessionId: string
  readonly cohortId: string
  readonly after: Agreed
  /** What was agreed before; null for an interview that is new. */
  readonly before: Agreed | null
  readonly keeping: Keeping | null
  readonly by: string
}

/** What is agreed, as it takes up people and a room. */
export function stayOfAgreed(id: string, cohortId: string, agreed: Agreed): Stay {
  const { scheduledFor: startsAt, plan, where, seats } = agreed
  const room = where?.kind === 'room' ? where.name : null
  const lengthMs = totalMinutes(plan) * 60_000
  return { id, cohortId, startsAt, lengthMs, people: presentIn(seats), room, isDraft: false }
}

/** Everybody and every room that agreements name. */
export function occupantsOf(cohortId: string, agreements: readonly Pick<Agreed, 'seats' | 'where'>[]) {
  return {
    cohortId,
    personIds: agreements.flatMap(({ seats }) => seats.map(({ personId }) => personId)),
    rooms: agreements.flatMap(({ where }) => (where?.kind === 'room' ? where.name : [])),
  }
}

/**
 * Checks that an interview takes no occupied person or room, except its own or for a given reason, which is stored.
 * Locks its people and rooms (`holdOccupants`).
 * @throws DomainError personTaken, doublePlace where a reason is missing; both about the first person they are true of
 */
export async function requireFree(tx: Tx, booking: Booking): Promise<void> {
  const { liveSessionId, cohortId, after, before, keeping, by } = booking
  const stay = stayOfAgreed(liveSessionId, cohortId, after)
  const personIds = after.seats.map(({ personId }) => personId)
  const span = (agreed: Agreed) => stayOfAgreed(liveSessionId, cohortId, agreed)
  const spans = [stay, ...(before ? [span(before)] : [])]
  const others = await readStays(tx, {
    cohortId,
    personIds,
    now: Date.now(),
    from: Math.min(...spans.map(({ startsAt }) => startsAt)),
    until: Math.max(...spans.map(({ startsAt, lengthMs }) => startsAt + lengthMs)),
  })
  const known = before ? doublePlaces(span(before), others) : []
  const doubles = newDoubles(known, doublePlaces(stay, others))
  if (doubles.length === 0) return
  const kept = await readKept(tx, [liveSessionId])
  await keepAll(tx, settle(liveSessionId, doubles, { kept, keeping }), by)
}

type Together = Pick<Booking, 'cohortId' | 'keeping'> & {
  readonly bookings: readonly {
    readonly liveSessionId: string
    readonly before: Agreed
    readonly after: Agreed
  }[]
}

/** An interview as it would be, with the double places that are new and not kept. */
export type Doubled = { readonly stay: Stay; readonly doubles: readonly DoublePlace[] }

/**
 * The double places that interviews which change together would bring, of which none stands in the way of another by what was agreed
 * before: those that were there before and those that are kept are left out.
 */
export async function doublesTogether(
  db: Db | Tx,
  { cohortId, bookings }: Omit<Together, 'keeping'>,
): Promise<{ doubled: readonly Doubled[]; kept: readonly Kept[] }> {
  if (bookings.length === 0) return { doubled: [], kept: [] }
  const ids = new Set(bookings.map(({ liveSessionId }) => liveSessionId))
  const stays = (of: 'before' | 'after') =>
    bookings.map((each) => stayOfAgreed(each.liveSessionId, cohortId, each[of]))
  const [before, after] = [stays('before'), stays('after')]
  const spans = [...before, ...after]
  const read = await readStays(db, {
    cohortId,
    personIds: bookings.flatMap((each) => each.after.seats.map(({ personId }) => personId)),
    now: Date.now(),
    from: Math.min(...spans.map(({ startsAt }) => startsAt)),
    until: Math.max(...spans.map(({ startsAt, lengthMs }) => startsAt + lengthMs)),
  })
  const others = read.filter(({ id }) => !ids.has(id))
  const kept = await readKept(db, [...ids])
  const doubled = after.map((stay, index) => {
    const known = before[index] ? doublePlaces(before[index], [...others, ...before]) : []
    const doubles = newDoubles(known, doublePlaces(stay, [...others, ...after]))
    return { stay, doubles: doubles.filter((each) => keptOf(stay.id, each, kept) === null) }
  })
  return { doubled, kept }
}

/**
 * What is to be written as kept of interviews that change together.
 * @throws DomainError personTaken, doublePlace
 */
export async function settleTogether(
  db: Db | Tx,
  { keeping, ...together }: Together,
): Promise<readonly Kept[]> {
  const { doubled, kept } = await doublesTogether(db, together)
  const written: Kept[] = []
  for (const { stay, doubles } of doubled)
    written.push(...settle(stay.id, doubles, { kept: [...kept, ...written], keeping }))
  return written
}

/**
 * What of these double places is to be written as kept. @throws DomainError personTaken, doublePlace
 */
export function settle(
  stayId: string,
  doubles: readonly DoublePlace[],
  { kept, keeping }: { kept: readonly Kept[]; keeping: Keeping | null },
): readonly Kept[] {
  const refused = doubles.find(({ weight }) => weight === 'refused')
  if (refused) throw new DomainError('personTaken', refused.occupant.id)
  return doubles
    .filter((each) => each.weight === 'asked' && keptOf(stayId, each, kept) === null)
    .map((each) => {
      const now = keepBy(stayId, each, keeping)
      if (!now)
        throw new DomainError('doublePlace', each.occupant.kind === 'person' ? each.occupant.id : null)
      return now
    })
}

export async function keepAll(tx: Tx, kept: readonly Kept[], keptBy: string): Promise<void> {
  if (kept.length === 0) return
  const { oneId, otherId, userId } = doublePlace
  for (const { betweenIds, occupant, reason } of kept) {
    const id = occupant.kind === 'person' ? occupant.id : null
    const row = { oneId: betweenIds[0], otherId: betweenIds[1], userId: id, reason, keptBy }
    await tx
      .insert(doublePlace)
      .values(row)
      .onConflictDoUpdate({
        target: [oneId, otherId, userId],
        set: { reason, keptBy, keptAt: new Date() },
      })
  }
}
