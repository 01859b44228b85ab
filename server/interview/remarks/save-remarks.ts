import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { scenarioRemark, scenarioRemarkText } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { decideRemarks, noRemarks, onlyTakeBack, type Remarks, remarks } from '@/domain/scenario/remarks'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { requireWritable } from '@/server/people/membership/take-membership'

/** What this seat has said of the situation of its interview; no other person reads it. @throws DomainError seatMayNot */
export async function readRemarks(shell: Shell, { liveSessionId, viewer }: TakenSeat): Promise<Remarks> {
  if (!remarks(viewer.seat)) throw new DomainError('seatMayNot')
  const [row] = await shell.database.db
    .select({ brief: scenarioRemark.brief, reveals: scenarioRemark.reveals, words: scenarioRemarkText.body })
    .from(scenarioRemark)
    .leftJoin(
      scenarioRemarkText,
      and(
        eq(scenarioRemarkText.liveSessionId, scenarioRemark.liveSessionId),
        eq(scenarioRemarkText.userId, scenarioRemark.userId),
      ),
    )
    .where(of(liveSessionId, viewer.personId))
  return row ?? noRemarks
}

/**
 * Keeps what this seat says of the situation in place of what it said before; nothing said leaves nothing. In an archived cohort it is
 * only taken back.
 * @throws DomainError seatMayNot, notUnsealedYet, unknownReveal, cohortArchived
 */
export async function saveRemarks(shell: Shell, seat: TakenSeat, wanted: Remarks): Promise<void> {
  const { liveSessionId, viewer } = seat
  const takesBack = onlyTakeBack(await readRemarks(shell, seat), wanted)
  requireWritable(seat, takesBack ? 'ownRights' : 'course')
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  const { brief, reveals, words } = decideRemarks(snapshot.state, viewer.seat, snapshot.scenario, wanted)
  const name = { liveSessionId, userId: viewer.personId }
  await shell.database.db.transaction(async (tx) => {
    if (brief === null && reveals.length === 0 && words === null) {
      await tx.delete(scenarioRemark).where(of(liveSessionId, viewer.personId))
      return
    }
    const said = { brief, reveals, at: new Date() }
    await tx
      .insert(scenarioRemark)
      .values({ ...name, ...said })
      .onConflictDoUpdate({ target: [scenarioRemark.liveSessionId, scenarioRemark.userId], set: said })
    await keepWords(tx, name, words)
  })
}

async function keepWords(tx: Tx, name: { liveSessionId: string; userId: string }, words: string | null) {
  const { liveSessionId, userId } = scenarioRemarkText
  if (words === null) {
    await tx
      .delete(scenarioRemarkText)
      .where(and(eq(liveSessionId, name.liveSessionId), eq(userId, name.userId)))
    return
  }
  await tx
    .insert(scenarioRemarkText)
    .values({ ...name, body: words })
    .onConflictDoUpdate({ target: [liveSessionId, userId], set: { body: words } })
}

function of(liveSessionId: string, userId: string) {
  return and(eq(scenarioRemark.liveSessionId, liveSessionId), eq(scenarioRemark.userId, userId))
}
