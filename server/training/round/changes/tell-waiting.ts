import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { membership, roundChange, user } from '@/db/schema'
import { DomainError, type DomainErrorCode } from '@/domain/domain-error'
import { readyIn } from '@/domain/pairing/invited'
import { peopleOf } from '@/domain/pairing/round'
import type { Effect, RoundChange, RoundChangeKind } from '@/domain/round-change/change'
import type { Cause } from '@/domain/round-change/letters'
import type { Shell } from '@/server/interview/shell'
import type { StoredRound } from '../take-round'
import { foreseeChanges } from './foresee'
import { absentIn, toldOf } from './post-changed'
import { readWaiting } from './waiting'

/** Who gets a letter, and of what it tells. */
export type LetterLine = { personId: string; causes: Cause[] }
/** What becomes of the hour of an interview, epoch ms; null: it is cancelled. */
export type HourLine = { liveSessionId: string; from: number; to: number | null }

export type WaitingChanges = {
  /** In the order in which they were asked for. `from` and `to` of a move, epoch ms. */
  changes: { id: string; kind: RoundChangeKind; byId: string; from: number | null; to: number | null }[]
  /** In ms, when this was read. */
  leftMs: number
  letters: LetterLine[]
  hours: HourLine[]
}

export type RoundChangesTold = {
  waiting: WaitingChanges | null
  /** The last change that could not take effect, and why; until another one is asked for. */
  refused: { id: string; kind: RoundChangeKind; refusal: DomainErrorCode } | null
  /** The last change whose letters left: how many, and when, epoch ms. */
  sent: { kind: RoundChangeKind; letters: number; at: number } | null
}

/** What waits to change a round, what of it could not, and what was sent last. */
export async function tellChanges(
  { database }: Pick<Shell, 'database'>,
  stored: StoredRound,
): Promise<RoundChangesTold> {
  const { db } = database
  const waiting = await readWaiting(db, stored.id)
  const [refused] = await db
    .select()
    .from(roundChange)
    .where(and(eq(roundChange.roundId, stored.id), isNotNull(roundChange.refusal)))
    .orderBy(desc(roundChange.askedAt))
    .limit(1)
  const [sent] = await db
    .select()
    .from(roundChange)
    .where(and(eq(roundChange.roundId, stored.id), isNotNull(roundChange.takenAt)))
    .orderBy(desc(roundChange.takenAt), desc(roundChange.askedAt))
    .limit(1)
  const last = waiting.at(-1)
  return {
    waiting: last
      ? {
          changes: waiting.map(({ id, kind, askedBy, change }) => {
            const { from, to } = change.kind === 'move' ? change : { from: null, to: null }
            return { id, kind, byId: askedBy, from, to }
          }),
          leftMs: await leftUntil(db, last.dueAt),
          ...(await linesOrNone(database, stored, waiting)),
        }
      : null,
    refused: refused
      ? { id: refused.id, kind: refused.kind, refusal: refused.refusal as DomainErrorCode }
      : null,
    sent: sent?.takenAt ? { kind: sent.kind, letters: sent.letters, at: sent.takenAt.getTime() } : null,
  }
}

/** What does not hold any more has no letters to show: it is refused when it is due. */
async function linesOrNone(
  database: Shell['database'],
  stored: StoredRound,
  waiting: readonly { change: RoundChange; askedBy: string }[],
) {
  try {
    const changes = waiting.map(({ change }) => change)
    return await linesOf(database, stored, changes, new Set(waiting.map(({ askedBy }) => askedBy)))
  } catch (error) {
    if (error instanceof DomainError) return { letters: [], hours: [] }
    throw error
  }
}

/** Who would be told what by these changes, and which hours would change. `byIds`: who asked for them. @throws DomainError those of `foreseeChanges` */
export async function linesOf(
  { db, pool }: Shell['database'],
  stored: StoredRound,
  changes: readonly RoundChange[],
  byIds: ReadonlySet<string>,
): Promise<{ letters: LetterLine[]; hours: HourLine[]; effects: readonly Effect[] }> {
  if (changes[0]?.kind === 'publish') {
    const people = [...new Set(readyIn(stored.sessions).flatMap(peopleOf))]
    const read = await readersOf(db, stored.cohortId, people)
    const letters = people.filter((personId) => read.has(personId))
    return { letters: letters.map((personId) => ({ personId, causes: ['newSeat'] })), hours: [], effects: [] }
  }
  const { effects } = await foreseeChanges({ tx: db, connection: pool }, stored, changes, { isHeld: false })
  const letters = await lettersAbout(db, stored, effects, { byIds, absentIds: absentIn(changes) })
  const hours = effects.flatMap(({ before, after }) => {
    const [from, to] = [before.scheduledFor, after?.scheduledFor ?? null]
    return from === to ? [] : { liveSessionId: before.liveSessionId, from, to }
  })
  return { letters, hours, effects }
}

/** Who would be written to about these effects, and of what. `byIds`: who asked for them; `absentIds`: who said that they cannot come. */
export async function lettersAbout(
  db: Db,
  { cohortId }: Pick<StoredRound, 'cohortId'>,
  effects: readonly Effect[],
  { byIds, absentIds }: { byIds: ReadonlySet<string>; absentIds: ReadonlySet<string> },
): Promise<LetterLine[]> {
  const told = toldOf(effects, Date.now(), absentIds)
  const read = await readersOf(db, cohortId, [...told.keys()])
  return [...told].flatMap(([personId, sessions]) => {
    if (!read.has(personId) || byIds.has(personId)) return []
    return { personId, causes: [...new Set(sessions.flatMap((each) => each.causes))] }
  })
}

/** Those among these people who get letters: members who are no personas of the demonstration. */
async function readersOf(db: Db, cohortId: string, people: readonly string[]): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set()
  const rows = await db
    .select({ personId: user.id })
    .from(user)
    .innerJoin(membership, and(eq(membership.userId, user.id), eq(membership.cohortId, cohortId)))
    .where(and(inArray(user.id, [...people]), eq(user.demo, false)))
  return new Set(rows.map(({ personId }) => personId))
}

async function leftUntil(db: Db, dueAt: Date): Promise<number> {
  const { rows } = await db.execute<{ ms: number }>(
    sql`select (extract(epoch from ${dueAt.toISOString()}::timestamptz - now()) * 1000)::float8 as ms`,
  )
  return Math.max(0, Math.round(Number(rows[0]?.ms ?? 0)))
}
