import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { liveSessionSeat, user } from '@/db/schema'
import type { SeatRefusal } from '@/domain/access/brief-knowledge'
import { DomainError } from '@/domain/domain-error'
import type { Seating } from '@/domain/live-session/core/schedule'
import type { Seat } from '@/domain/live-session/core/seat'
import { bindBySeat, lockKnowledge } from '@/server/library/scenario/bind-to-brief'
import { isThere } from '@/server/platform/is-there'

type Seated = { readonly liveSessionId: string; readonly family: string; readonly seats: Seating }

/**
 * Makes this the seating of a live session; all other seats end. The only writer of seats: it locks each person's
 * `scenario_knowledge` row first, so that one of two contrary seats is refused. Returns ids of people whose seat ended
 * or changed.
 * @throws DomainError briefAlreadyKnown, observesElsewhere, advisesAlready, advisesElsewhere, about the first person
 * refused in the order of `seats`
 */
export async function seatPeople(tx: Tx, { liveSessionId, family, seats }: Seated): Promise<string[]> {
  const held = await heldSeats(tx, liveSessionId)
  const wanted = new Map(seats.map(({ personId, seat }) => [personId, seat]))
  const refusals = new Map<string, SeatRefusal>()
  const ended: string[] = []
  // In one order everywhere: two transactions with the same people would else wait for each other in a circle.
  for (const personId of [...new Set([...held.keys(), ...wanted.keys()])].sort(byCode)) {
    const [had, seat] = [held.get(personId), wanted.get(personId)]
    if (had === seat) continue
    if (had) {
      await endSeatRow(tx, { liveSessionId, family, personId })
      ended.push(personId)
    }
    const refusal = seat && (await bindBySeat(tx, personId, family, seat))
    if (refusal) refusals.set(personId, refusal)
  }
  for (const { personId } of seats) {
    const refusal = refusals.get(personId)
    if (refusal) throw new DomainError(refusal, personId)
  }
  await tx
    .insert(liveSessionSeat)
    .values(seats.map(({ personId: userId, seat }) => ({ liveSessionId, userId, seat })))
    .onConflictDoUpdate({
      target: [liveSessionSeat.liveSessionId, liveSessionSeat.userId],
      set: { seat: sql`excluded.seat`, endedAt: null },
    })
  return ended
}

/**
 * Binds again the people that a cancelled live session had freed of its scenario. Who was erased meanwhile is bound to nothing.
 * @throws DomainError as `seatPeople`
 */
export async function bindAgain(tx: Tx, { family, seats }: Omit<Seated, 'liveSessionId'>): Promise<void> {
  const ids = seats.map(({ personId }) => personId)
  const there = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(inArray(user.id, ids), isThere(user.id)))
  const known = new Set(there.map(({ id }) => id))
  const inOrder = seats
    .filter(({ personId }) => known.has(personId))
    .sort((one, other) => byCode(one.personId, other.personId))
  for (const { personId, seat } of inOrder) {
    const refusal = await bindBySeat(tx, personId, family, seat)
    if (refusal) throw new DomainError(refusal, personId)
  }
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : 1
}

async function heldSeats(tx: Tx, liveSessionId: string): Promise<ReadonlyMap<string, Seat>> {
  const rows = await tx
    .select({ personId: liveSessionSeat.userId, seat: liveSessionSeat.seat })
    .from(liveSessionSeat)
    .where(and(eq(liveSessionSeat.liveSessionId, liveSessionId), isNull(liveSessionSeat.endedAt)))
  return new Map(rows.map(({ personId, seat }) => [personId, seat]))
}

/** Ends a seat; a trigger frees the person of what it bound them to, under the lock taken here. */
async function endSeatRow(
  tx: Tx,
  { liveSessionId, family, personId }: { liveSessionId: string; family: string; personId: string },
): Promise<void> {
  await lockKnowledge(tx, personId, family)
  await tx
    .update(liveSessionSeat)
    .set({ endedAt: sql`now()` })
    .where(and(eq(liveSessionSeat.liveSessionId, liveSessionId), eq(liveSessionSeat.userId, personId)))
}
