import { eq } from 'drizzle-orm'
import { stimulusQuestion } from '@/db/schema'
import { afterAct, type QuestionAct } from '@/domain/stimulus/question'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { holdQuestion, timesOf } from './take-question'
import { type QuestionShell, tellEverybody } from './tell-question'

/**
 * An act of the person who leads a question in class; the same act again changes nothing.
 * @throws DomainError roleMayNot, notFound, questionMoment
 */
export async function actOnQuestion(
  shell: QuestionShell,
  member: Membership,
  questionId: string,
  act: QuestionAct,
): Promise<void> {
  requirePermission(member, 'stimulus.lead')
  const row = await shell.database.db.transaction(async (tx) => {
    const held = await holdQuestion(tx, member, questionId)
    const times = timesOf(held)
    const next = afterAct(times, act, Date.now())
    if (next === times) return held
    const at = (ms: number | null) => (ms === null ? null : new Date(ms))
    await tx
      .update(stimulusQuestion)
      .set({
        answeringSince: at(next.answeringSince),
        closesAt: at(next.closesAt),
        endedAt: at(next.endedAt),
        cameAt: at(next.cameAt),
      })
      .where(eq(stimulusQuestion.id, questionId))
    return held
  })
  tellEverybody(shell, row)
}
