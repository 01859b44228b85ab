import { and, eq, inArray } from 'drizzle-orm'
import { liveSessionEvent, reflectionDraft } from '@/db/schema'
import { commitmentStanding, isOwed, latestWith } from '@/domain/live-session/commitments/standing'
import { reflectionOwed } from '@/domain/live-session/reflection/reflections'
import { dayOf } from '@/i18n/zoned-time'
import { commitmentsMade } from '@/server/interview/live-session/commitments-made'
import type { LiveSessionCard } from '@/server/interview/live-session/live-session-cards'
import type { Shell } from '@/server/interview/shell'
import { owedBySupervisor } from './owed-by-supervisor'
import { about, type Owed } from './owed-line'

/** What this person still owes in their live sessions: self-assessments and returns first, then what a supervisor leads, then commitments by date. */
export async function readOwed(
  shell: Shell,
  personId: string,
  cards: readonly LiveSessionCard[],
  now: number,
): Promise<Owed[]> {
  const [reflections, led, commitments] = await Promise.all([
    owedReflections(shell, personId, cards),
    owedBySupervisor(shell, personId, cards),
    owedCommitments(shell, cards, now),
  ])
  return [...reflections, ...led, ...commitments]
}

async function owedReflections(
  { database: { db } }: Shell,
  personId: string,
  cards: readonly LiveSessionCard[],
): Promise<Owed[]> {
  const open = cards.filter(({ seat, status }) => reflectionOwed(seat, status, false) !== null)
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
  return open.flatMap((card): Owed[] => {
    const hasLocked = locks.some(({ id }) => id === card.id)
    const kind = reflectionOwed(card.seat, card.status, hasLocked)
    return kind ? [{ kind, ...about(card), started: drafts.some(({ id }) => id === card.id) }] : []
  })
}

async function owedCommitments(
  { database: { db } }: Shell,
  cards: readonly LiveSessionCard[],
  now: number,
): Promise<Owed[]> {
  const advised = cards.filter(({ seat }) => seat === 'advisor')
  if (advised.length === 0) return []
  const { standingIn, reviewOf } = await commitmentsMade(
    db,
    advised.map(({ id }) => id),
  )
  const spokenOf = latestWith(latestFirst(advised), ({ id }) => standingIn(id).length > 0)
  const standingOf = (card: LiveSessionCard, { id, due }: { id: string; due: string }) =>
    commitmentStanding(
      { due, outcome: reviewOf(id)?.outcome ?? null },
      { today: dayOf(now, card.timeZone), isSpokenOf: spokenOf.has(card.id) },
    )
  return advised
    .flatMap((card) =>
      standingIn(card.id)
        .filter((commitment) => isOwed(standingOf(card, commitment)))
        .map(({ id, due, what }) => ({
          kind: 'commitment' as const,
          ...about(card),
          commitmentId: id,
          due,
          what,
        })),
    )
    .sort((one, other) => one.due.localeCompare(other.due))
}

function latestFirst(cards: readonly LiveSessionCard[]): readonly LiveSessionCard[] {
  return [...cards].sort((one, other) => other.scheduledFor - one.scheduledFor)
}
