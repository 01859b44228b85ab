import { and, eq, inArray, lt } from 'drizzle-orm'
import { liveSession } from '@/db/schema'
import type { Command } from '@/domain/live-session/command'
import type { Actor } from '@/domain/live-session/core/seat'
import { statusAfter } from '@/domain/live-session/course/status-after'
import { decide } from '@/domain/live-session/decide/decide'
import { fold } from '@/domain/live-session/evolve'
import { readAnswers } from '@/domain/live-session/reflection/read-answers'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import { append } from '@/server/interview/event-log/append'
import { eventsAfter } from '@/server/interview/event-log/read'
import { demoId } from './demo-id'
import { people } from './people'
import type { Writing } from './write-live-session'

const MAX_FACTS = 1000
/** How long after its last fact a forgotten interview ended, in ms. */
const FORGOTTEN_MS = 8 * 60_000

/**
 * Cancels live sessions that the demonstration's coordinator arranged and whose time passed before `before` (epoch ms)
 * without an interview; ends interviews silent since then. Returns their ids.
 */
export async function settleMissed(
  writing: Writing,
  before: number,
  now: number,
): Promise<readonly string[]> {
  const { tx, connection, cohortId } = writing
  const missed = await tx
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(
      and(
        eq(liveSession.cohortId, cohortId),
        inArray(liveSession.status, ['scheduled', 'briefing', 'interview']),
        lt(liveSession.scheduledFor, new Date(before)),
        eq(liveSession.createdBy, people.sandrine.id),
      ),
    )
  const settled: string[] = []
  for (const { id } of missed) {
    const facts = await eventsAfter(connection, id, 0, MAX_FACTS)
    const state = fold(facts, initialState)
    const last = facts.at(-1)?.at ?? before
    if (state.stage.status !== 'interview') {
      const actor = { personId: people.sandrine.id, seat: null, organises: true }
      await settle(writing, { id, state, actor, at: now, command: { type: 'cancel', reason: null } })
      settled.push(id)
    } else if (last < before) {
      const at = last + FORGOTTEN_MS
      await settle(writing, { id, state, actor: leadOf(state), at, command: { type: 'endInterview' } })
      settled.push(id)
    }
  }
  return settled
}

function leadOf({ contract }: LiveSessionState): Actor {
  const lead = contract?.seats.find(({ seat }) => seat === 'supervisor')
  return { personId: lead?.personId ?? people.claire.id, seat: 'supervisor', organises: false }
}

type Settling = {
  readonly id: string
  readonly state: LiveSessionState
  readonly actor: Actor
  readonly at: number
  readonly command: Command
}

async function settle({ connection }: Writing, { id, state, actor, at, command }: Settling): Promise<void> {
  const events = decide({
    state,
    actor,
    request: { id: demoId(`${id} missed`), at, command },
    grid: defaultGrid,
    revealIds: [],
    answers: readAnswers,
    now: at,
  })
  const status = statusAfter(state, events)
  await append(connection, { liveSessionId: id, expectedSeq: state.seq, events, status })
}
