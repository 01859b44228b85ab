import { setTimeout as delay } from 'node:timers/promises'
import { retryTransient } from '@/db/error'
import { DomainError } from '@/domain/domain-error'
import type { CommandRequest } from '@/domain/live-session/command'
import type { BroughtCommitment } from '@/domain/live-session/commitment'
import { decide } from '@/domain/live-session/decide/decide'
import type { LiveSessionEvent, NewEvent } from '@/domain/live-session/event'
import { eventIdAt } from '@/domain/live-session/event-id'
import { fold } from '@/domain/live-session/evolve'
import type { Actor } from '@/domain/live-session/seat'
import type { Status } from '@/domain/live-session/state'
import { append } from '@/server/event-log/append'
import { eventsAfter } from '@/server/event-log/read'
import { advance, bringUpToDate, rememberedSnapshot, type Snapshot } from '@/server/event-log/snapshot'
import type { Shell } from '@/server/shell'
import { publishFacts } from './publish-facts'

/** What a command came to: its facts (none when the wish was already true) and the live session after them. */
export type Outcome = { readonly snapshot: Snapshot; readonly events: readonly LiveSessionEvent[] }

const ATTEMPTS = 20
/** More facts than any command yields: a note taken back yields one for each of its versions. */
const MOST_FACTS = 1_000

/**
 * Decides a command on the log as it stands, appends its facts and publishes them. Safe to repeat: a command whose id is
 * in the log already yields its first outcome, also when the connection broke between commit and answer.
 * @throws DomainError by the rules of the live session; notFound; unavailable when the log would not stand still
 */
export async function commitCommand(
  shell: Shell,
  liveSessionId: string,
  actor: Actor,
  request: CommandRequest,
  brought: readonly BroughtCommitment[] = [],
): Promise<Outcome> {
  const canonical = { ...request, id: request.id.toLowerCase() }
  return shell.snapshots.inTurn(liveSessionId, () =>
    retryTransient(() => decideAndAppend(shell, liveSessionId, actor, canonical, brought)),
  )
}

async function decideAndAppend(
  shell: Shell,
  liveSessionId: string,
  actor: Actor,
  request: CommandRequest,
  brought: readonly BroughtCommitment[],
): Promise<Outcome> {
  let snapshot = await rememberedSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (snapshot.seqById.has(request.id)) return firstOutcome(shell, snapshot, request.id)
    const { facts, refusal } = judge(snapshot, actor, request, brought)
    const appended = facts.length > 0 ? await appendTo(shell, snapshot, facts) : null
    if (appended) return commit(shell, snapshot, appended)
    // What is remembered may be behind: only the log as it stands may refuse, or say that nothing is to be done.
    const fresh = await bringUpToDate(shell, snapshot)
    if (fresh.state.seq === snapshot.state.seq) {
      if (refusal) throw refusal
      if (facts.length === 0) return { snapshot: fresh, events: [] }
      throw new DomainError('notFound') // An id that stands in the log of another live session.
    }
    snapshot = fresh
    await delay(Math.random() * 5 * attempt)
  }
  throw new DomainError('unavailable')
}

function judge(
  snapshot: Snapshot,
  actor: Actor,
  request: CommandRequest,
  brought: readonly BroughtCommitment[],
): { facts: readonly NewEvent[]; refusal?: DomainError } {
  const { state, grid, scenario } = snapshot
  const revealIds = scenario.reveals.map((reveal) => reveal.id)
  try {
    return { facts: decide({ state, actor, request, grid, revealIds, brought, now: Date.now() }) }
  } catch (error) {
    if (error instanceof DomainError) return { facts: [], refusal: error }
    throw error
  }
}

async function appendTo(shell: Shell, { liveSessionId, state }: Snapshot, events: readonly NewEvent[]) {
  const status = statusAfter(state, events)
  return append(shell.database.pool, { liveSessionId, expectedSeq: state.seq, events, status })
}

/** The status the facts lead to, or null when they leave it. */
function statusAfter(state: Snapshot['state'], events: readonly NewEvent[]): Status | null {
  const placed = events.map(
    (event, index) => ({ ...event, seq: state.seq + index + 1, recordedAt: event.at }) as LiveSessionEvent,
  )
  const { status } = fold(placed, state).stage
  return status === state.stage.status ? null : status
}

function commit(shell: Shell, before: Snapshot, events: readonly LiveSessionEvent[]): Outcome {
  const snapshot = advance(before, events)
  shell.snapshots.keep(snapshot)
  publishFacts(shell, snapshot, events)
  return { snapshot, events }
}

async function firstOutcome(shell: Shell, known: Snapshot, commandId: string): Promise<Outcome> {
  const snapshot = await bringUpToDate(shell, known)
  const seq = snapshot.seqById.get(commandId) ?? 0
  const events = await eventsAfter(shell.database.pool, snapshot.liveSessionId, seq - 1, MOST_FACTS)
  const others = events.findIndex((event, index) => event.id !== eventIdAt(commandId, index))
  return { snapshot, events: others === -1 ? events : events.slice(0, others) }
}
