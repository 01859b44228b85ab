import { inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { liveSessionEvent, liveSessionTally } from '@/db/schema'
import { type StoredTallies, toStored } from '@/domain/cohort/group-tallies'
import type { Status } from '@/domain/live-session/core/stage'
import type { EventType } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { marksOf, tallyByCode } from '@/domain/live-session/marking/tallies'
import { mainTrack } from '@/domain/live-session/marking/tracks'
import { initialState, isUnsealed, type LiveSessionState } from '@/domain/live-session/state'
import { upcast } from '@/server/interview/event-log/upcast'

/** In these the marks of a live session are open to its seats, and may be counted with those of others. */
export const unsealedStatuses: Status[] = ['debrief', 'closed']

/** The facts that say which marks stand on the main track; who leads is said by the first one and by changes of seats. */
const countedTypes: EventType[] = [
  ...(['scheduled', 'seatsChanged', 'interviewStarted', 'purged'] as const),
  ...(['marked', 'markRecoded', 'markDeleted', 'undone', 'redone'] as const),
]

function talliesOf(state: LiveSessionState): StoredTallies {
  return toStored(tallyByCode(marksOf(state, mainTrack)))
}

const changing: ReadonlySet<EventType> = new Set<EventType>([...countedTypes, 'unsealed', 'closed'])

/** Keeps the tallies of an unsealed live session, where these facts may have changed them. During an interview it does nothing. */
export async function keepTalliesAfter(
  db: Db,
  { liveSessionId, state }: { readonly liveSessionId: string; readonly state: LiveSessionState },
  events: readonly { readonly type: EventType }[],
): Promise<void> {
  if (!isUnsealed(state) || !events.some(({ type }) => changing.has(type))) return
  if (state.purges.has('marks')) return
  await keepTallies(db, [{ liveSessionId, seq: state.seq, tallies: talliesOf(state) }])
}

/** Counts marks for the last time, before they are erased. */
export async function keepLastTallies(
  db: Db,
  { liveSessionId, state }: { readonly liveSessionId: string; readonly state: LiveSessionState },
): Promise<void> {
  if (!isUnsealed(state) || state.purges.has('marks')) return
  await keepTallies(db, [{ liveSessionId, seq: state.seq, tallies: talliesOf(state) }])
}

/** Keeps tallies as of `seq`; those of a longer log stay. */
async function keepTallies(
  db: Db,
  rows: readonly { readonly liveSessionId: string; readonly seq: number; readonly tallies: StoredTallies }[],
): Promise<void> {
  if (rows.length === 0) return
  await db
    .insert(liveSessionTally)
    .values([...rows])
    .onConflictDoUpdate({
      target: liveSessionTally.liveSessionId,
      set: { seq: sql`excluded.seq`, tallies: sql`excluded.tallies` },
      setWhere: sql`${liveSessionTally.seq} < excluded.seq`,
    })
}

/**
 * Counts the marks of these live sessions anew from their logs, and keeps them: one read and one write for all. Those whose marks were
 * erased are absent.
 */
export async function bringTalliesUpToDate(
  db: Db,
  sessions: readonly { readonly id: string; readonly lastSeq: number }[],
): Promise<ReadonlyMap<string, StoredTallies>> {
  if (sessions.length === 0) return new Map()
  const rows = await db
    .select()
    .from(liveSessionEvent)
    .where(
      sql`${inArray(
        liveSessionEvent.liveSessionId,
        sessions.map(({ id }) => id),
      )} and ${inArray(liveSessionEvent.type, countedTypes)}`,
    )
    .orderBy(liveSessionEvent.liveSessionId, liveSessionEvent.seq)
  const logs = new Map<string, ReturnType<typeof upcast>[]>()
  for (const { liveSessionId, at, recordedAt, ...fact } of rows) {
    const event = upcast({ ...fact, at: at.getTime(), recordedAt: recordedAt.getTime() })
    const known = logs.get(liveSessionId)
    if (known) known.push(event)
    else logs.set(liveSessionId, [event])
  }
  const counted = sessions.flatMap(({ id: liveSessionId, lastSeq: seq }) => {
    const state = fold(logs.get(liveSessionId) ?? [], initialState)
    // Of erased marks the count that was taken before stands, whatever else the log has grown by.
    return state.purges.has('marks') ? [] : [{ liveSessionId, seq, tallies: talliesOf(state) }]
  })
  await keepTallies(db, counted)
  return new Map(counted.map(({ liveSessionId, tallies }) => [liveSessionId, tallies]))
}
