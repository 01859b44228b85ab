import { and, inArray, isNull, or, sql } from 'drizzle-orm'
import { liveSession, round } from '@/db/schema'
import { peopleOf } from '@/domain/pairing/round'
import type { LiveSessionCard } from '@/server/interview/live-session/live-session-cards'
import type { Shell } from '@/server/interview/shell'

export type RoundOfDay = typeof round.$inferSelect
/** A free room of a round in one of its slots, and where to prepare an interview there. */
export type FreePlace = { name: string; roundId: string; slotId: string; roomId: string }
/** The next round, not published yet. `slots`: how many of its rooms each slot takes. */
export type DraftRound = {
  id: string
  title: string
  from: number
  sessions: number
  /** Those who will be told when they meet. */
  people: number
  /** Interviews that still need a scenario or a supervisor. */
  unready: number
  rooms: number
  slots: { startsAt: number; taken: number }[]
}

type Card = Pick<LiveSessionCard, 'id' | 'status' | 'where'>

/** The rounds of these cohorts that the day tells of: the next draft of each, and those of the live sessions given. */
export async function readRoundsOf(
  { database: { db } }: Shell,
  cohortIds: string[],
  cards: readonly Card[],
  now: number,
) {
  const ids = cards.map(({ id }) => id)
  const published = db
    .select({ id: liveSession.roundId })
    .from(liveSession)
    .where(ids.length > 0 ? inArray(liveSession.id, ids) : sql`false`)
  const found = await db
    .select()
    .from(round)
    .where(
      and(inArray(round.cohortId, cohortIds), or(isNull(round.publishedAt), inArray(round.id, published))),
    )
  const roundOf = new Map(
    found.flatMap((each) => each.sessions.map(({ liveSessionId }) => [liveSessionId, each] as const)),
  )
  return {
    draftOf(cohortId: string): DraftRound | null {
      const drafts = found.filter((each) => each.cohortId === cohortId && each.publishedAt === null)
      const ahead = drafts.map(toldDraft).filter(({ from }) => from >= now)
      return ahead.sort((one, other) => one.from - other.from)[0] ?? null
    },
    /** The room a round gave a live session that names no other; a meeting link is the link of that room. */
    roomOf({ id, where }: Card): string | null {
      const part = where?.kind === 'room' ? undefined : roundOf.get(id)
      const roomId = part?.sessions.find(({ liveSessionId }) => liveSessionId === id)?.roomId
      return part?.setup.rooms.find((room) => room.id === roomId)?.name ?? null
    },
    /** Of live sessions that begin at one moment. */
    ofSlot(sessions: readonly Card[], startsAt: number) {
      const part = sessions.map(({ id }) => roundOf.get(id)).find((each) => each !== undefined)
      if (!part) return { round: null, free: [] }
      const { id, title } = part
      return { round: { id, title }, free: freeIn(part, sessions, startsAt) }
    },
  }
}

function freeIn(
  { id: roundId, setup, sessions }: RoundOfDay,
  there: readonly Card[],
  startsAt: number,
): FreePlace[] {
  const slot = setup.slots.find((each) => each.startsAt === startsAt)
  if (!slot) return []
  // A place of a round stays taken by what was planned there, as its board has it.
  const planned = new Set(sessions.filter(({ slotId }) => slotId === slot.id).map(({ roomId }) => roomId))
  const named = new Set(there.flatMap(({ where }) => (where?.kind === 'room' ? where.name : [])))
  return setup.rooms
    .filter(({ id, name }) => !planned.has(id) && !named.has(name))
    .map(({ id: roomId, name }) => ({ name, roundId, slotId: slot.id, roomId }))
}

function toldDraft({ id, title, setup, sessions }: RoundOfDay): DraftRound {
  return {
    id,
    title,
    sessions: sessions.length,
    rooms: setup.rooms.length,
    from: Math.min(...setup.slots.map(({ startsAt }) => startsAt)),
    people: new Set(sessions.flatMap(peopleOf)).size,
    unready: sessions.filter(({ scenarioKey, supervisorIds }) => !scenarioKey || supervisorIds.length === 0)
      .length,
    slots: [...setup.slots]
      .sort((one, other) => one.startsAt - other.startsAt)
      .map((slot) => ({
        startsAt: slot.startsAt,
        taken: sessions.filter(({ slotId }) => slotId === slot.id).length,
      })),
  }
}
