import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { liveSession } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { decidesPresence } from '@/domain/live-session/consent/outside'
import { totalMinutes } from '@/domain/live-session/core/plan'
import type { Actor } from '@/domain/live-session/core/seat'
import { type Amendment, amend } from '@/domain/live-session/course/decide/amend'
import { statusAfter } from '@/domain/live-session/course/status-after'
import type { Signature } from '@/domain/live-session/decide/decision'
import type { Contract, LiveSessionEvent, NewEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { append } from '@/server/interview/event-log/append'
import type { Within } from '@/server/interview/event-log/in-transaction'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import { destroyAfter } from '@/server/interview/recording/destroy-ended'
import { readSeatsNow } from '@/server/interview/seats/seats-now'
import type { Shell } from '@/server/interview/shell'
import { seatKey } from '@/server/people/access/authorizations'
import { endAuthorizations, type SocketHolders } from '@/server/people/access/end-authorizations'
import { lockedState } from './locked-state'
import { publishFacts } from './publish-facts'
import { projectOutside } from './show-out'

/** Who changes what is agreed for which live session. */
export type Amending = { readonly liveSessionId: string; readonly actor: Actor }

/** What was changed, to be told once the transaction is committed. `left`: ids of those whose seat ended or became another one. */
export type Amended = {
  readonly liveSessionId: string
  readonly events: readonly LiveSessionEvent[]
  readonly before: Contract
  readonly after: Contract
  readonly left: readonly string[]
}
export type Told = Pick<Amended, 'liveSessionId' | 'events' | 'left'>

/**
 * Changes a live session's agreement, in the caller's transaction and under a lock on its log. `project` writes the
 * rows that follow, and returns ids of people whose seat ended or changed.
 * @throws DomainError notFound, seatMayNot, wrongMoment, unknownPhase; those of `project`
 */
export async function amendLiveSession(
  within: Within,
  { liveSessionId, actor }: Amending,
  amendment: Amendment,
  project: (before: Contract, after: Contract) => Promise<readonly string[]>,
): Promise<Amended> {
  return amendBy(within, { liveSessionId, actor }, (given) => amend(given, amendment), project)
}

/** The same for any decision on what is agreed. */
export async function amendBy(
  within: Within,
  { liveSessionId, actor }: Amending,
  decide: (given: Signature) => readonly NewEvent[],
  project: (before: Contract, after: Contract) => Promise<readonly string[]>,
): Promise<Amended> {
  const { tx, connection } = within
  const state = await lockedState(within, liveSessionId)
  const before = state.contract
  if (!before) throw new DomainError('notFound')
  const now = Date.now()
  const request = { id: randomUUID(), at: now }
  const facts = decide({ state, actor, request, now })
  if (facts.length === 0) return { liveSessionId, events: [], before, after: before, left: [] }
  const status = statusAfter(state, facts)
  const changed = status === state.stage.status ? null : status
  const appended = { liveSessionId, expectedSeq: state.seq, events: facts, status: changed }
  const events = await append(connection, appended)
  if (!events) throw new DomainError('unavailable')
  const changedState = fold(events, state)
  const after = changedState.contract ?? before
  const left = await project(before, after)
  if (decidesPresence(events)) await projectOutside(tx, liveSessionId, changedState)
  return { liveSessionId, events, before, after, left }
}

/** Tells of a change, after its commit: every seat that is held receives the facts, and what a seat that ended had opened is closed. */
export async function announceAmended(
  shell: Shell & SocketHolders,
  { liveSessionId, events, left }: Told,
): Promise<void> {
  if (events.length === 0) return
  try {
    await shell.snapshots.runExclusive(liveSessionId, async () => {
      const snapshot = await freshSnapshot(shell, liveSessionId)
      const seatsNow = await readSeatsNow(shell.database.pool, liveSessionId)
      if (snapshot) publishFacts(shell, snapshot, events, seatsNow)
    })
  } catch (err) {
    shell.log.warn({ err }, 'a change of what was agreed is left to the head beacon')
  }
  await destroyAfter(shell, liveSessionId, events)
  for (const personId of left) endAuthorizations(shell, personId, [seatKey(liveSessionId, personId)])
}

/** The columns of lists that follow from what is agreed. */
export async function projectAgreed(
  { tx }: Within,
  liveSessionId: string,
  { scheduledFor, place, where, plan }: Contract,
): Promise<void> {
  await tx
    .update(liveSession)
    .set({
      scheduledFor: new Date(scheduledFor),
      plannedMinutes: totalMinutes(plan),
      place,
      location: where ?? sql`null`,
    })
    .where(eq(liveSession.id, liveSessionId))
}
