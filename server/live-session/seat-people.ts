import { and, eq } from 'drizzle-orm'
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

/**
 * Gives people their seats in a live session on a scenario of this family. The only writer of seats: each person's row of
 * `scenario_knowledge` is written or locked first, so that of two contrary seats taken at the same time one is refused.
 * @throws DomainError briefAlreadyKnown, observesElsewhere, advisesAlready, advisesElsewhere, about the first person refused in the
 * order of `seats`
 */
export async function seatPeople(
  tx: Tx,
  { liveSessionId, family, seats }: { liveSessionId: string; family: string; seats: Seating },
): Promise<void> {
  // In one order everywhere: two transactions with the same people would else wait for each other in a circle.
  const refusals = new Map<string, SeatRefusal>()
  for (const { personId, seat } of [...seats].sort(byPerson)) {
    const refusal = await bind(tx, personId, family, seat)
    if (refusal) refusals.set(personId, refusal)
  }
  for (const { personId } of seats) {
    const refusal = refusals.get(personId)
    if (refusal) throw new DomainError(refusal, personId)
  }
  await tx
    .insert(liveSessionSeat)
    .values(seats.map(({ personId: userId, seat }) => ({ liveSessionId, userId, seat })))
}

function byPerson(one: Seating[number], other: Seating[number]): number {
  return one.personId < other.personId ? -1 : 1
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
