import { randomUUID } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { liveSession, round } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Keeping } from '@/domain/occupancy/keeping'
import { type Agreed, type Effect, type RoundChange, withEffects } from '@/domain/round-change/change'
import { draftAgain } from '@/domain/round-change/draft-again'
import type { Within } from '@/server/interview/event-log/in-transaction'
import type { Amending, Told } from '@/server/interview/live-session/amend'
import { callOffLiveSession } from '@/server/interview/live-session/call-off'
import { changeSeats } from '@/server/interview/live-session/change-seats'
import { moveLiveSession } from '@/server/interview/live-session/move-live-session'
import { holdOccupants } from '@/server/interview/occupancy/hold-occupants'
import { keepAll, occupantsOf, settleTogether } from '@/server/interview/occupancy/require-free'
import type { Membership } from '@/server/people/membership/take-membership'
import type { StoredRound } from '../take-round'
import { type Foreseen, foreseeChanges } from './foresee'
import { sayAbsences } from './say-absences'
import { writeBoard } from './write-board'

/** What changes of a published round made of it, to be told once the transaction is committed. */
export type CarriedOut = { readonly effects: readonly Effect[]; readonly told: readonly Told[] }

/**
 * Makes changes of a published round together, inside the caller's transaction that holds the round: one fact for each interview that
 * changes. @throws DomainError those of `foreseeChanges`, `settleTogether`, `moveLiveSession` and `callOffLiveSession`
 */
export async function carryOut(
  within: Within,
  { cohortId, personId }: Membership,
  stored: StoredRound,
  changes: readonly RoundChange[],
): Promise<CarriedOut> {
  if (stored.publishedAt === null) throw new DomainError('notFound')
  const foreseen = await foreseeChanges(within, stored, changes, { isHeld: true })
  const { effects, agreed } = foreseen
  await holdOccupants(
    within.tx,
    occupantsOf(
      cohortId,
      effects.flatMap(({ before, after }) => (after ? [before, after] : [before])),
    ),
  )
  const actor = { personId, seat: null, organises: true }
  const reason = changes.flatMap((each) => (each.kind === 'cancel' ? (each.reason ?? []) : []))[0]
  const told: Told[] = []
  for (const { before, after } of effects) {
    const what = { liveSessionId: before.liveSessionId, actor }
    if (after === null) told.push(await callOffLiveSession(within, what, reason ? reason : null))
    else told.push(...(await amendTo(within, what, before, after)))
  }
  const kept = await checkFree(within.tx, cohortId, foreseen, keepingOf(changes))
  await keepAll(within.tx, kept, personId)
  if (changes.at(-1)?.kind === 'toDraft') await writeDraft(within.tx, stored, foreseen)
  else {
    const isCancelled = changes.some(({ kind }) => kind === 'cancel')
    const absences = changes.flatMap((each) => (each.kind === 'absence' ? each : []))
    await sayAbsences(within.tx, absences, withEffects(agreed, effects))
    await writeBoard(within.tx, isCancelled ? withoutWaiting(stored) : stored, foreseen, absences)
  }
  return { effects, told }
}

/** What was left in the draft goes with the round. */
function withoutWaiting(stored: StoredRound): StoredRound {
  return { ...stored, sessions: stored.sessions.filter(({ liveSessionId }) => liveSessionId !== undefined) }
}

/** Another hour or room, and other people in the seats. */
async function amendTo(
  within: Within,
  what: Amending,
  before: Agreed,
  after: Agreed,
): Promise<readonly Told[]> {
  const moved = await moveLiveSession(within, what, after)
  if (JSON.stringify(before.seats) === JSON.stringify(after.seats)) return [moved]
  return [moved, await changeSeats(within, what, { seats: after.seats })]
}

/** Why double places are kept, as the last change that says so has it. */
export function keepingOf(changes: readonly RoundChange[]): Keeping | null {
  return changes.flatMap((each) => ('keeping' in each && each.keeping ? each.keeping : [])).at(-1) ?? null
}

/** What is to be written as kept of interviews that are held at another hour. @throws DomainError personTaken, doublePlace */
export async function checkFree(
  db: Parameters<typeof settleTogether>[0],
  cohortId: string,
  { effects, agreed }: Foreseen,
  keeping: Keeping | null,
) {
  return settleTogether(db, { cohortId, bookings: bookingsOf({ effects, agreed }), keeping })
}

/** The interviews that take up people and a room otherwise than before, with how long they last. */
export function bookingsOf({ effects, agreed }: Pick<Foreseen, 'effects' | 'agreed'>) {
  return effects.flatMap(({ before, after }) => {
    const plan = agreed.find(({ liveSessionId }) => liveSessionId === before.liveSessionId)?.plan
    if (!after || !plan) return []
    return { liveSessionId: before.liveSessionId, before: { ...before, plan }, after: { ...after, plan } }
  })
}

/** The round as a draft: its live sessions are of no round any more. */
async function writeDraft(tx: Tx, stored: StoredRound, { agreed, before }: Foreseen): Promise<void> {
  const { id, version } = stored
  const moved = withEffects(agreed, before)
  const scenarios = new Map(agreed.map(({ liveSessionId, scenarioKey }) => [liveSessionId, scenarioKey]))
  const draft = draftAgain(
    stored,
    moved.map((each) => ({ ...each, scenarioKey: scenarios.get(each.liveSessionId) ?? '' })),
    randomUUID,
  )
  await tx
    .update(round)
    .set({
      setup: draft.setup,
      sessions: [...draft.sessions],
      publishedAt: null,
      publishedBy: null,
      version: version + 1,
    })
    .where(eq(round.id, id))
  const ids = agreed.map(({ liveSessionId }) => liveSessionId)
  if (ids.length > 0)
    await tx.update(liveSession).set({ roundId: null, slot: null }).where(inArray(liveSession.id, ids))
}
