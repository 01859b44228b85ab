import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { scenarioKnowledge } from '@/db/schema'
import {
  type BriefKnowledge,
  knowledgeAfter,
  momentAccess,
  type SeatRefusal,
  seatRefusal,
} from '@/domain/access/brief-knowledge'
import { DomainError } from '@/domain/domain-error'
import type { Seat } from '@/domain/live-session/core/seat'

/** Binds a person to the scenario by their seat; why not, where that is refused. */
export async function bindBySeat(
  tx: Tx,
  personId: string,
  family: string,
  seat: Seat,
): Promise<SeatRefusal | null> {
  const first = { userId: personId, family, kind: knowledgeAfter(seat, null) }
  for (;;) {
    const written = await tx.insert(scenarioKnowledge).values(first).onConflictDoNothing().returning()
    if (written.length > 0) return null
    const held = await lockKnowledge(tx, personId, family)
    // Null: the row was there, and the live session it came from has just been cancelled.
    if (held !== null) return advance(tx, first, seat, held)
  }
}

/**
 * Binds a person to a scenario whose brief they open outside an interview, to edit it: as a supervisor's seat would.
 * @throws DomainError advisesElsewhere while they advise on it
 */
export async function bindToBrief(tx: Tx, personId: string, family: string): Promise<void> {
  const refusal = await bindBySeat(tx, personId, family, 'supervisor')
  if (refusal) throw new DomainError(refusal)
}

/**
 * Binds a person who looks at a moment lent from an interview on the scenario: they may never advise on it.
 * @throws DomainError advisesElsewhere while they are to advise on it
 */
export async function bindBySight(tx: Tx, personId: string, family: string): Promise<void> {
  const first = { userId: personId, family, kind: 'saw' as const }
  for (;;) {
    const written = await tx.insert(scenarioKnowledge).values(first).onConflictDoNothing().returning()
    if (written.length > 0) return
    const held = await lockKnowledge(tx, personId, family)
    if (held === null) continue
    const access = momentAccess(held)
    if (access === 'never') throw new DomainError('advisesElsewhere')
    if (access === 'asks')
      await tx.update(scenarioKnowledge).set({ kind: 'saw' }).where(ofPerson(personId, family))
    return
  }
}

const ofPerson = (personId: string, family: string) =>
  and(eq(scenarioKnowledge.userId, personId), eq(scenarioKnowledge.family, family))

/** What binds a person to scenarios of this family, held until the transaction ends. */
export async function lockKnowledge(
  tx: Tx,
  personId: string,
  family: string,
): Promise<BriefKnowledge | null> {
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
