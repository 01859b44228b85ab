import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { liveSessionEvent, liveSessionText, reflectionDraft } from '@/db/schema'
import type { CommitmentOutcome } from '@/domain/live-session/commitment'
import type { LiveSessionCard } from '@/server/live-session/live-session-cards'
import type { Shell } from '@/server/shell'

export type Owed = {
  kind: 'selfAssessment' | 'beneficiaryReturn' | 'commitment'
  liveSessionId: string
  scheduledFor: number
  shortName: string
  /** ISO date on which a commitment is due. */
  due?: string
  /** The advisor's own words; null when they were erased. */
  what?: string | null
  started?: boolean
}

const DAY = 86_400_000
/** Time for which a commitment stays on the list after its due date. */
const GRACE_MS = 7 * DAY

/** What this person still owes in their live sessions: self-assessments and returns first, then commitments by date. */
export async function readOwed(
  shell: Shell,
  personId: string,
  cards: readonly LiveSessionCard[],
  now: number,
): Promise<Owed[]> {
  const [reflections, commitments] = await Promise.all([
    owedReflections(shell, personId, cards),
    openCommitments(shell, cards, now),
  ])
  return [...reflections, ...commitments]
}

async function owedReflections(
  { database: { db } }: Shell,
  personId: string,
  cards: readonly LiveSessionCard[],
): Promise<Owed[]> {
  const open = cards.filter(
    ({ seat, status }) => status === 'selfAssessment' && (seat === 'advisor' || seat === 'beneficiary'),
  )
  const ids = open.map((card) => card.id)
  if (ids.length === 0) return []
  const [locks, drafts] = await Promise.all([
    db
      .select({ id: liveSessionEvent.liveSessionId })
      .from(liveSessionEvent)
      .where(
        and(
          inArray(liveSessionEvent.liveSessionId, ids),
          eq(liveSessionEvent.type, 'seatLocked'),
          eq(liveSessionEvent.actorId, personId),
        ),
      ),
    db
      .select({ id: reflectionDraft.liveSessionId })
      .from(reflectionDraft)
      .where(and(inArray(reflectionDraft.liveSessionId, ids), eq(reflectionDraft.userId, personId))),
  ])
  return open
    .filter((card) => !locks.some(({ id }) => id === card.id))
    .map((card) => ({
      kind: card.seat === 'advisor' ? 'selfAssessment' : 'beneficiaryReturn',
      ...about(card),
      started: drafts.some(({ id }) => id === card.id),
    }))
}

async function openCommitments(
  { database: { db } }: Shell,
  cards: readonly LiveSessionCard[],
  now: number,
): Promise<Owed[]> {
  const advised = cards.filter(
    ({ seat, status }) => seat === 'advisor' && (status === 'debrief' || status === 'closed'),
  )
  if (advised.length === 0) return []
  const kept = await keptCommitments(db, cards)
  const rows = await db
    .select({
      liveSessionId: liveSessionEvent.liveSessionId,
      id: liveSessionEvent.id,
      due: sql<string>`${liveSessionEvent.payload}->>'due'`,
      what: sql<string | null>`${liveSessionText.body}->>'what'`,
      withdrawnId: sql<string | null>`${liveSessionEvent.payload}->>'commitmentId'`,
    })
    .from(liveSessionEvent)
    .leftJoin(liveSessionText, eq(liveSessionText.eventId, liveSessionEvent.id))
    .where(
      and(
        inArray(
          liveSessionEvent.liveSessionId,
          advised.map((card) => card.id),
        ),
        inArray(liveSessionEvent.type, ['commitmentMade', 'commitmentWithdrawn']),
      ),
    )
  const withdrawn = new Set(rows.map((row) => row.withdrawnId))
  const oldest = new Date(now - GRACE_MS).toISOString().slice(0, 10)
  return advised
    .flatMap((card) =>
      rows
        .filter((row) => row.liveSessionId === card.id && row.withdrawnId === null)
        .filter((row) => !withdrawn.has(row.id) && !kept.has(row.id))
        .map(({ due, what }) => ({ kind: 'commitment' as const, ...about(card), due, what })),
    )
    .filter(({ due }) => due >= oldest)
    .sort((one, other) => one.due.localeCompare(other.due))
}

/** Ids of the commitments whose author has said, in a later live session, that they kept them. */
async function keptCommitments(
  db: Shell['database']['db'],
  cards: readonly LiveSessionCard[],
): Promise<ReadonlySet<string>> {
  const advised = cards.filter(({ seat }) => seat === 'advisor').map(({ id }) => id)
  const reviews = await db
    .selectDistinctOn([sql`${liveSessionEvent.payload}->>'commitmentId'`], {
      commitmentId: sql<string>`${liveSessionEvent.payload}->>'commitmentId'`,
      outcome: sql<CommitmentOutcome>`${liveSessionEvent.payload}->>'outcome'`,
    })
    .from(liveSessionEvent)
    .where(
      and(inArray(liveSessionEvent.liveSessionId, advised), eq(liveSessionEvent.type, 'commitmentReviewed')),
    )
    .orderBy(
      sql`${liveSessionEvent.payload}->>'commitmentId'`,
      desc(liveSessionEvent.recordedAt),
      desc(liveSessionEvent.seq),
    )
  return new Set(reviews.filter(({ outcome }) => outcome === 'kept').map(({ commitmentId }) => commitmentId))
}

function about({ id, scheduledFor, scenario }: LiveSessionCard) {
  return { liveSessionId: id, scheduledFor, shortName: scenario.shortName }
}
