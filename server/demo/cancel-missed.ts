import { and, eq, inArray, lt } from 'drizzle-orm'
import { liveSession } from '@/db/schema'
import { decide } from '@/domain/live-session/decide/decide'
import { fold } from '@/domain/live-session/evolve'
import { readAnswers } from '@/domain/live-session/read-answers'
import { initialState } from '@/domain/live-session/state'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { append } from '@/server/event-log/append'
import { eventsAfter } from '@/server/event-log/read'
import { demoId } from './demo-id'
import { people } from './people'
import type { Writing } from './write-live-session'

const MAX_FACTS = 1000

/**
 * Cancels the live sessions of the demonstration that the coordinator arranged and whose time passed before `before`
 * (epoch ms) without an interview, so that they do not pile up.
 */
export async function cancelMissed(
  { tx, connection, cohortId }: Writing,
  before: number,
  now: number,
): Promise<void> {
  const missed = await tx
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(
      and(
        eq(liveSession.cohortId, cohortId),
        inArray(liveSession.status, ['scheduled', 'briefing']),
        lt(liveSession.scheduledFor, new Date(before)),
        eq(liveSession.createdBy, people.sandrine.id),
      ),
    )
  const actor = { personId: people.sandrine.id, seat: null, organises: true }
  for (const { id } of missed) {
    const state = fold(await eventsAfter(connection, id, 0, MAX_FACTS), initialState)
    const request = {
      id: demoId(`${id} missed`),
      at: now,
      command: { type: 'cancel', reason: null },
    } as const
    const events = decide({
      state,
      actor,
      request,
      grid: cepEntretienV1,
      revealIds: [],
      answers: readAnswers,
      now,
    })
    await append(connection, { liveSessionId: id, expectedSeq: state.seq, events, status: 'cancelled' })
  }
}
