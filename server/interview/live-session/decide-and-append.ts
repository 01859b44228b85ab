import { purposeOf } from '@/domain/access/archive'
import { DomainError } from '@/domain/domain-error'
import type { CommandRequest } from '@/domain/live-session/command'
import type { BroughtCommitment } from '@/domain/live-session/commitments/commitment'
import { outsideAfter } from '@/domain/live-session/consent/outside'
import { eventIdAt } from '@/domain/live-session/core/event-id'
import type { Actor } from '@/domain/live-session/core/seat'
import { statusAfter } from '@/domain/live-session/course/status-after'
import { decide } from '@/domain/live-session/decide/decide'
import type { LiveSessionEvent, NewEvent } from '@/domain/live-session/event'
import { readAnswers } from '@/domain/live-session/reflection/read-answers'
import { append } from '@/server/interview/event-log/append'
import { eventsAfter } from '@/server/interview/event-log/read'
import { bringUpToDate, cachedSnapshot } from '@/server/interview/event-log/read-snapshot'
import { advance, type Snapshot } from '@/server/interview/event-log/snapshot'
import { withLockedLog } from '@/server/interview/event-log/with-locked-log'
import type { SeatsNow } from '@/server/interview/seats/seats-now'
import type { Shell } from '@/server/interview/shell'
import type { Queryable } from '@/server/platform/queryable'
import { appendClaimed, type Claim } from './append-claimed'

/** The result of a command: its facts (none when it would change nothing) and the live session after them. */
export type Decided = {
  readonly snapshot: Snapshot
  readonly events: readonly LiveSessionEvent[]
  /** Whether this call appended the facts; false when they were in the log already, or when there are none. */
  readonly isNew: boolean
  /** Who held a seat as the facts were appended, where a claim was confirmed by it; else null. */
  readonly seatsNow: SeatsNow | null
}

/** A claim came to nothing: sign-in and seat are to be read, and the command to be decided again. */
export class Unconfirmed extends Error {}

type Asked = {
  readonly actor: Actor
  readonly request: CommandRequest
  readonly brought: readonly BroughtCommitment[]
  /** What is to be confirmed by the append; null where sign-in and seat were read before. */
  readonly claim: Claim | null
}

/** Attempts before the log is locked: of two busy processes, one could otherwise lose every attempt. */
const UNLOCKED_ATTEMPTS = 4
/** More facts than any command yields. Deleting a note yields a fact for each of its versions. */
const MAX_FACTS = 1_000

/**
 * Decides a command on exactly the log to which its facts are appended. When another process has appended in between, the
 * command is decided again; after a few attempts, under a lock on the log.
 * @throws DomainError by the rules of the live session; cohortArchived where it was archived meanwhile; notFound; with a claim,
 * Unconfirmed wherever nothing was appended
 */
export async function decideAndAppend(shell: Shell, liveSessionId: string, asked: Asked): Promise<Decided> {
  const remembered = await cachedSnapshot(shell, liveSessionId)
  if (!remembered) throw new DomainError('notFound')
  let snapshot = remembered
  for (let attempt = 1; attempt <= UNLOCKED_ATTEMPTS; attempt += 1) {
    const tried = await attemptOn(shell, shell.database.pool, snapshot, asked)
    if (!('behind' in tried)) return decided(tried)
    snapshot = tried.behind
  }
  const tried = await withLockedLog(shell.database.pool, liveSessionId, async (log) =>
    attemptOn(shell, log, await bringUpToDate(shell, snapshot, log), asked),
  )
  if (!('behind' in tried)) return decided(tried)
  throw new DomainError('unavailable')
}

type Appended = { readonly events: readonly LiveSessionEvent[]; readonly seatsNow: SeatsNow | null }
type Settled = Decided | { readonly before: Snapshot; readonly appended: Appended }
type Tried = Settled | { readonly behind: Snapshot }

// Called after the commit only: all snapshots of a log share the map that `advance` adds the facts to.
function decided(settled: Settled): Decided {
  if ('events' in settled) return settled
  const { before, appended } = settled
  return { snapshot: advance(before, appended.events), isNew: true, ...appended }
}

async function attemptOn(shell: Shell, log: Queryable, snapshot: Snapshot, asked: Asked): Promise<Tried> {
  const { request, claim } = asked
  if (snapshot.seqById.has(request.id)) {
    if (claim) throw new Unconfirmed()
    return firstOutcome(shell, log, snapshot, request.id)
  }
  const { facts, refusal } = judge(snapshot, asked)
  const appended = facts.length > 0 ? await appendTo(log, snapshot, facts, asked) : null
  if (appended) return { before: snapshot, appended }
  // The cached snapshot may be behind: only on the current log may a command be refused, or change nothing.
  const fresh = await bringUpToDate(shell, snapshot, log)
  if (fresh.state.seq > snapshot.state.seq) return { behind: fresh }
  if (claim) throw new Unconfirmed()
  if (refusal) throw refusal
  if (facts.length === 0) return { snapshot: fresh, events: [], isNew: false, seatsNow: null }
  if (await isInArchivedCohort(log, snapshot.liveSessionId)) throw new DomainError('cohortArchived')
  throw new DomainError('notFound') // The command's id is in the log of another live session.
}

function judge(snapshot: Snapshot, asked: Asked): { facts: readonly NewEvent[]; refusal?: DomainError } {
  const { state, grid, scenario } = snapshot
  const revealIds = scenario.reveals.map((reveal) => reveal.id)
  try {
    return { facts: decide({ ...asked, state, grid, revealIds, answers: readAnswers, now: Date.now() }) }
  } catch (error) {
    if (error instanceof DomainError) return { facts: [], refusal: error }
    throw error
  }
}

async function appendTo(
  log: Queryable,
  { liveSessionId, state }: Snapshot,
  events: readonly NewEvent[],
  { request: { command }, claim }: Asked,
): Promise<Appended | null> {
  const after = statusAfter(state, events)
  const status = after === state.stage.status ? null : after
  const outside = outsideAfter(state, events)
  const facts = { liveSessionId, expectedSeq: state.seq, events, status, outside }
  // `appendClaimed` looks at the cohort, but does not wait for an archiving that is under way: enough for what changes no status.
  if (claim) return outside === null && status === null ? appendClaimed(log, facts, claim) : null
  const inOpenCohort = purposeOf(command.type) === 'course'
  const appended = await append(log, { ...facts, inOpenCohort })
  return appended && { events: appended, seatsNow: null }
}

async function isInArchivedCohort(log: Queryable, liveSessionId: string): Promise<boolean> {
  const { rows } = await log.query(
    `select from live_session live join cohort on cohort.id = live.cohort_id
     where live.id = $1::uuid and cohort.archived_at is not null`,
    [liveSessionId],
  )
  return rows.length > 0
}

async function firstOutcome(
  shell: Shell,
  log: Queryable,
  known: Snapshot,
  commandId: string,
): Promise<Decided> {
  const snapshot = await bringUpToDate(shell, known, log)
  const seq = snapshot.seqById.get(commandId) ?? 0
  const events = await eventsAfter(log, snapshot.liveSessionId, seq - 1, MAX_FACTS)
  const others = events.findIndex((event, index) => event.id !== eventIdAt(commandId, index))
  return { snapshot, events: others === -1 ? events : events.slice(0, others), isNew: false, seatsNow: null }
}
