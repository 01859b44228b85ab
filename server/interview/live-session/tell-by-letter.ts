import type { Tx } from '@/db/client'
import { seatMoves } from '@/domain/live-session/core/agreement'
import type { LetterAbout } from '@/domain/mail/letter'
import { post } from '@/server/platform/outbox/post'
import type { Amended } from './amend'

type About = { readonly liveSessionId: string; readonly cohortId: string; readonly actorId: string }

/**
 * Writes one letter about an edit to each person concerned: about seats to those whose seat changed; about hour or
 * place to the others, or about seats if nothing else changed.
 */
export async function tellAmended(tx: Tx, about: About, amended: readonly Amended[]): Promise<void> {
  const done = amended.filter(({ events }) => events.length > 0)
  const [first, last] = [done[0], done.at(-1)]
  const fact = last?.events.at(-1)?.id
  if (!first || !last || !fact) return
  const { before } = first
  const { after } = last
  const { liveSessionId } = about
  const moves = new Set(seatMoves(before, after).map(({ personId }) => personId))
  const isMoved = done.some(({ events }) => events.some(({ type }) => type === 'moved'))
  if (!isMoved && moves.size === 0) return
  for (const personId of new Set([...before.seats, ...after.seats].map((each) => each.personId))) {
    const letter: LetterAbout =
      isMoved && !moves.has(personId)
        ? {
            kind: 'sessionMoved',
            liveSessionId,
            from: before.scheduledFor,
            of: before.scheduledFor === after.scheduledFor ? 'place' : 'hour',
          }
        : { kind: 'seatsChanged', liveSessionId }
    await write(tx, about, personId, letter, fact)
  }
}

/** `of`: what a letter is about, of which each person gets one. */
async function write(
  tx: Tx,
  { cohortId, actorId }: About,
  personId: string,
  about: LetterAbout,
  of: string,
): Promise<void> {
  if (personId === actorId) return
  await post(tx, { key: `${about.kind} ${of} ${personId}`, to: { userId: personId }, about, cohortId })
}
