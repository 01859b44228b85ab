import { eq } from 'drizzle-orm'
import { stimulusQuestion } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { takesAnswers } from '@/domain/stimulus/question'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { post } from '@/server/platform/outbox/post'
import type { Shell } from '@/server/platform/shell'
import { readAccess } from './read-access'
import { stimuliOf } from './stimuli-of'
import { holdQuestion, learnersOf, timesOf } from './take-question'

/**
 * Writes the same letter to every learner, once for a question, so that no letter reveals who has answered. Returns the
 * number of letters; personas get none.
 * @throws DomainError roleMayNot, notFound, questionMoment in class, once it is closed, and for a second reminder
 */
export async function remindQuestion(
  { database: { db } }: Shell,
  member: Membership,
  questionId: string,
): Promise<{ sent: number }> {
  requirePermission(member, 'stimulus.lead')
  const { cohortId } = member
  return db.transaction(async (tx) => {
    const row = await holdQuestion(tx, member, questionId)
    const now = Date.now()
    const stimuli = await stimuliOf(tx, cohortId, [row.stimulusKey])
    const mayRemind =
      stimuli.size > 0 && row.mode === 'alone' && row.remindedAt === null && takesAnswers(timesOf(row), now)
    if (!mayRemind) throw new DomainError('questionMoment')
    await tx
      .update(stimulusQuestion)
      .set({ remindedAt: new Date(now) })
      .where(eq(stimulusQuestion.id, questionId))
    let sent = 0
    const learners = await learnersOf(tx, cohortId)
    const accessOf = await readAccess(tx, learners, stimuli)
    for (const userId of learners) {
      // Who is to advise on its situation does not get the moment, and knows of their seat.
      if (accessOf(userId, row.stimulusKey) === 'never') continue
      const about = { kind: 'questionReminder' as const, questionId }
      const key = `question reminder ${questionId} ${userId}`
      if (await post(tx, { key, to: { userId }, about, cohortId })) sent += 1
    }
    return { sent }
  })
}
