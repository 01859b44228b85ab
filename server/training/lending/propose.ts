import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { lentMoment } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { mayHear } from '@/domain/live-session/recording/hear'
import { checkWish, mayLend, rewritten } from '@/domain/stimulus/lent/lent-moment'
import type { LentWish } from '@/domain/stimulus/lent/lent-schema'
import type { LentSound } from '@/domain/stimulus/lent/lent-sound'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { familyPlayed, type Source } from './lent-from'
import { holdLent, isPut } from './lent-rows'
import { onLog } from './on-log'

/** Moments of one interview that are proposed or lent at the same time, at most. */
const MOST = 12

/**
 * Proposes a moment of a closed debrief to both players, for the group of its interview.
 * @throws DomainError seatMayNot to observers, and for sound that the proposer may not hear; notFound, tooManyMoments; those of `checkWish`
 */
export async function proposeLent(
  shell: Shell,
  { liveSessionId, viewer }: TakenSeat,
  wish: LentWish,
): Promise<{ lentId: string }> {
  if (!mayLend(viewer.seat)) throw new DomainError('seatMayNot')
  const id = randomUUID()
  const family = await familyPlayed(shell, liveSessionId)
  await onLog(shell, liveSessionId, async (tx, { snapshot, from }) => {
    checkWish(from, wish, Date.now())
    requireHeard(snapshot, viewer.personId, wish.sound, null)
    const playing = (seat: 'advisor' | 'beneficiary') =>
      snapshot.state.contract?.seats.find((each) => each.seat === seat)?.personId
    const [advisorId, beneficiaryId] = [playing('advisor'), playing('beneficiary')]
    if (!advisorId || !beneficiaryId) throw new DomainError('notFound')
    const [held] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(lentMoment)
      .where(and(eq(lentMoment.liveSessionId, liveSessionId), isNull(lentMoment.endedAt)))
    if ((held?.count ?? 0) >= MOST) throw new DomainError('tooManyMoments')
    const { shortName, age } = snapshot.scenario.persona
    await tx.insert(lentMoment).values({
      id,
      liveSessionId,
      cohortId: snapshot.cohortId,
      family,
      advisorId,
      beneficiaryId,
      proposedBy: viewer.personId,
      at: wish.at,
      persona: { name: shortName, age },
      words: wish.words,
      until: new Date(wish.until),
      sound: wish.sound,
    })
  })
  return { lentId: id }
}

/**
 * Gives a moment that was never put other words, another day or another place; both players are asked again.
 * @throws DomainError seatMayNot to observers, and for other sound that the proposer may not hear; notFound, momentUsed; those of `checkWish`
 */
export async function rewriteLent(
  shell: Shell,
  { liveSessionId, viewer }: TakenSeat,
  lentId: string,
  wish: LentWish,
): Promise<void> {
  if (!mayLend(viewer.seat)) throw new DomainError('seatMayNot')
  await onLog(shell, liveSessionId, async (tx, source) => {
    const moment = await holdLent(tx, liveSessionId, lentId)
    checkWish(source.from, wish, Date.now())
    requireHeard(source.snapshot, viewer.personId, wish.sound, moment.sound)
    const { words, at, until, revision, agreed, sound } = rewritten(moment, wish, await isPut(tx, lentId))
    await tx
      .update(lentMoment)
      .set({
        words,
        at,
        revision,
        until: new Date(until),
        advisorAgreed: agreed.advisor,
        beneficiaryAgreed: agreed.beneficiary,
        dial: null,
        sound,
        advisorSound: false,
        beneficiarySound: false,
      })
      .where(eq(lentMoment.id, lentId))
  })
}

/** A proposer sets sound by ear: a second supervisor who may not hear the recording leaves it as it is. */
function requireHeard(
  { state }: Source['snapshot'],
  personId: string,
  sound: LentSound | null,
  before: LentSound | null,
): void {
  if (sound === null || isDeepStrictEqual(sound, before) || mayHear(state, personId)) return
  throw new DomainError('seatMayNot')
}
