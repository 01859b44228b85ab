import { randomUUID } from 'node:crypto'
import { DomainError } from '@/domain/domain-error'
import { cancel } from '@/domain/live-session/course/decide/course'
import { sign } from '@/domain/live-session/decide/decision'
import { append } from '@/server/interview/event-log/append'
import type { Within } from '@/server/interview/event-log/in-transaction'
import type { Amending, Told } from './amend'
import { lockedState } from './locked-state'

/**
 * Cancels a live session before its interview, inside the caller's transaction, which writes the letters. The caller tells of it
 * after the commit (`announceAmended`). @throws DomainError notFound, seatMayNot, wrongMoment
 */
export async function callOffLiveSession(
  within: Within,
  { liveSessionId, actor }: Amending,
  reason: string | null,
): Promise<Told> {
  const state = await lockedState(within, liveSessionId)
  if (state.contract === null) throw new DomainError('notFound')
  const now = Date.now()
  const facts = sign(
    { state, actor, now, request: { id: randomUUID(), at: now } },
    cancel({ state, actor }, { reason }),
  )
  if (facts.length === 0) return { liveSessionId, events: [], left: [] }
  const appended = { liveSessionId, expectedSeq: state.seq, events: facts, status: 'cancelled' as const }
  const events = await append(within.connection, appended)
  if (!events) throw new DomainError('unavailable')
  return { liveSessionId, events, left: [] }
}
