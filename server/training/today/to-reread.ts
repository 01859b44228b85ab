import { desc, eq, inArray } from 'drizzle-orm'
import { passage, passageToReread } from '@/db/schema'
import { readsPassagesOf } from '@/domain/live-session/passage/passage'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { LiveSessionCard } from '@/server/interview/live-session/live-session-cards'
import { takeSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { type AboutInterview, aboutOf } from './about-interview'

/** A passage that a person put among what they read again. Times: interview ms. */
export type PassageToReread = AboutInterview & {
  readonly passageId: string
  readonly name: string
  readonly fromMs: number
  readonly toMs: number
}

/** How many passages are read again at a time: the others come once one of these is taken out. */
const MOST = 5
/** Those of interviews that are no longer open to their reader are passed over, among this many. */
const LOOKED_THROUGH = 50

/** The passages that this person reads again, the latest put first, of the interviews where their seat reads them. `cards`: their open interviews. */
export async function passagesToReread(
  shell: Shell,
  personId: string,
  cards: readonly LiveSessionCard[],
): Promise<PassageToReread[]> {
  const { db } = shell.database
  const chosen = await db
    .select({ id: passageToReread.passageId })
    .from(passageToReread)
    .where(eq(passageToReread.userId, personId))
    .orderBy(desc(passageToReread.at), passageToReread.passageId)
    .limit(LOOKED_THROUGH)
  if (chosen.length === 0) return []
  const { id, userId, liveSessionId, name, fromMs, toMs } = passage
  const ids = chosen.map((each) => each.id)
  const rows = await db
    .select({ passageId: id, authorId: userId, liveSessionId, name, fromMs, toMs })
    .from(passage)
    .where(inArray(id, ids))
  const byId = new Map(cards.map((card) => [card.id, card]))
  const found: PassageToReread[] = []
  for (const { authorId, ...row } of rows.toSorted(
    (one, other) => ids.indexOf(one.passageId) - ids.indexOf(other.passageId),
  )) {
    if (found.length === MOST) break
    const card = byId.get(row.liveSessionId)
    if (!card) continue
    const { viewer } = await takeSeat(shell, personId, row.liveSessionId)
    const snapshot = await freshSnapshot(shell, row.liveSessionId)
    if (!snapshot || !readsPassagesOf(snapshot.state, viewer, authorId)) continue
    found.push({ ...row, ...aboutOf(card) })
  }
  return found
}
