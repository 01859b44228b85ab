import { eq } from 'drizzle-orm'
import { lentMoment } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { afterLentAnswer, lenderOf } from '@/domain/stimulus/lent/lent-moment'
import type { LentAnswer } from '@/domain/stimulus/lent/lent-schema'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { requireWritable } from '@/server/people/membership/take-membership'
import type { QuestionShell } from '@/server/training/stimulus/tell-question'
import { dialOf } from './dial-of'
import { endLent, holdLent } from './lent-rows'
import { onLog } from './on-log'
import { tellLent } from './tell-lent'

/**
 * A player's answer about a moment of their interview. One that ends the loan closes the moment for everybody; answers
 * stay with their authors. In an archived cohort a player may only take back or refuse. Sound no longer lent leaves open
 * pages at once.
 * @throws DomainError seatMayNot to a person who does not play, notFound, momentRewritten, teachingNotGiven,
 * cohortArchived
 */
export async function answerLent(
  shell: Shell & QuestionShell,
  seat: TakenSeat,
  lentId: string,
  answer: LentAnswer,
): Promise<void> {
  const { liveSessionId, viewer } = seat
  requireWritable(seat, answer.say === 'agree' ? 'course' : 'ownRights')
  const isTold = await onLog(shell, liveSessionId, async (tx, { snapshot, from }) => {
    const moment = await holdLent(tx, liveSessionId, lentId)
    const lender = lenderOf(moment, viewer.personId)
    if (!lender) throw new DomainError('seatMayNot')
    const now = Date.now()
    const after = afterLentAnswer(moment, lender, answer, now)
    if (!after) {
      await endLent(tx, lentId, now)
      return true
    }
    if (answer.say === 'agree' && !from.mayTeach) throw new DomainError('teachingNotGiven')
    const { advisor, beneficiary } = after.agreed
    const dial = after.lendsDial ? dialOf(snapshot, moment.at) : null
    await tx
      .update(lentMoment)
      .set({
        advisorAgreed: advisor,
        beneficiaryAgreed: beneficiary,
        sound: after.sound,
        advisorSound: after.soundAgreed.advisor,
        beneficiarySound: after.soundAgreed.beneficiary,
        // What the other player says changes nothing of the dial.
        ...(lender === 'beneficiary' ? { dial } : {}),
      })
      .where(eq(lentMoment.id, lentId))
    return answer.say === 'withoutSound'
  })
  if (isTold) await tellLent(shell, [lentId])
}

/**
 * Takes a proposal back, or a moment that its players lent: by the person who proposed it. Closed for everybody at once.
 * @throws DomainError seatMayNot to others, notFound
 */
export async function takeLentBack(
  shell: Shell & QuestionShell,
  { liveSessionId, viewer }: TakenSeat,
  lentId: string,
): Promise<void> {
  await shell.database.db.transaction(async (tx) => {
    const moment = await holdLent(tx, liveSessionId, lentId)
    if (moment.proposedBy !== viewer.personId) throw new DomainError('seatMayNot')
    await endLent(tx, lentId, Date.now())
  })
  await tellLent(shell, [lentId])
}
