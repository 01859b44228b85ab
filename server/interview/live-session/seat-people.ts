import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { liveSessionSeat, scenarioKnowledge } from '@/db/schema'
import {
  type BriefKnowledge,
  knowledgeAfter,
  type SeatRefusal,
  seatRefusal,
} from '@/domain/access/brief-knowledge'
import { DomainError } from '@/domain/domain-error'
import type { Seating } from '@/domain/live-session/schedule'
import type { Seat } from '@/domain/live-session/seat'

type Seated = { readonly liveSessionId: string; readonly family: string; readonly seats: Seating }

/**
 * Makes this the seating of a live session on a scenario of this family: the seats of everybody else in it end. The only writer of
 * seats: each person's row of `scenario_knowledge` is written or locked first, so that of two contrary seats taken at the same time
 * one is refused. Gives the ids of those whose seat ended or became another one: what their pages were allowed is to be ended too.
 * @throws DomainError briefAlreadyKnown, observesElsewhere, advisesAlready, advisesElsewhere, about the first person refused in the
 * order of `seats`
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
    const refusal = seat && (await bind(tx, personId, family, seat))
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
  await lock(tx, personId, family)
  await tx
    .update(liveSessionSeat)
    .set({ endedAt: sql`now()` })
    .where(and(eq(liveSessionSeat.liveSessionId, liveSessionId), eq(liveSessionSeat.userId, personId)))
}

/** Binds a person to the scenario by their seat; why not, where that is refused. */
async function bind(tx: Tx, personId: string, family: string, seat: Seat): Promise<SeatRefusal | null> {
  const first = { userId: personId, family, kind: knowledgeAfter(seat, null) }
  for (;;) {
    const written = await tx.insert(scenarioKnowledge).values(first).onConflictDoNothing().returning()
    if (written.length > 0) return null
    const held = await lock(tx, personId, family)
    // Null: the row was there, and the live session it came from has just been cancelled.
    if (held !== null) return advance(tx, first, seat, held)
  }
}

/**
 * Binds a person to a scenario whose brief they open outside an interview, to edit it: as a supervisor's seat would.
 * @throws DomainError advisesElsewhere while they advise on it
 */
export async function bindToBrief(tx: Tx, personId: string, family: string): Promise<void> {
  const refusal = await bind(tx, personId, family, 'supervisor')
  if (refusal) throw new DomainError(refusal)
}

const ofPerson = (personId: string, family: string) =>
  and(eq(scenarioKnowledge.userId, personId), eq(scenarioKnowledge.family, family))

async function lock(tx: Tx, personId: string, family: string): Promise<BriefKnowledge | null> {
  const [row] = await tx
    .select({ kind: scenarioKnowledge.kind })
    .from(scenarioKnowledge)
    .where(ofPerson(personId, family))
    .for('update')
  return row?.kind ?? null
}

async function advance(
  tx: Tx,
  { userId, family }: { userId: string; family: string },
  seat: Seat,
  held: BriefKnowledge,
): Promise<SeatRefusal | null> {
  const refusal = seatRefusal(seat, held)
  if (refusal) return refusal
  const kind = knowledgeAfter(seat, held)
  if (kind !== held) await tx.update(scenarioKnowledge).set({ kind }).where(ofPerson(userId, family))
  return null
}
