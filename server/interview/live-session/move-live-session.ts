import type { Contract } from '@/domain/live-session/event'
import type { Within } from '@/server/interview/event-log/in-transaction'
import { type Amended, type Amending, amendLiveSession, projectAgreed } from './amend'

/** The hour and the place of a live session. */
export type When = Pick<Contract, 'scheduledFor' | 'place' | 'where'>

/**
 * Moves a live session to another hour or place until its interview begins, inside the caller's transaction; a briefing that is
 * open is closed by another hour. The caller tells of it after the commit (`announceAmended`).
 * @throws DomainError notFound, seatMayNot, wrongMoment
 */
export async function moveLiveSession(within: Within, what: Amending, when: When): Promise<Amended> {
  return amendLiveSession(within, what, { when }, async (_, after) => {
    await projectAgreed(within, what.liveSessionId, after)
    return []
  })
}
