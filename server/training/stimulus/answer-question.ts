import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { stimulusAnswer, stimulusQuestion } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Answer } from '@/domain/stimulus/answer'
import { afterAnswer, answersQuestion, type Counts, takesAnswers } from '@/domain/stimulus/question'
import type { Membership } from '@/server/people/membership/take-membership'
import { maySee } from './moment-access'
import { holdQuestion, timesOf } from './take-question'
import { type QuestionShell, tellEverybody, tellLead } from './tell-question'

/**
 * Stores a member's answer, once; the same answer repeated changes nothing. In class, the last answer of those present
 * opens all.
 * @throws DomainError notFound, roleMayNot for who does not answer it, answeredAlready for another answer,
 * questionMoment where none is taken
 */
export async function answerQuestion(
  shell: QuestionShell,
  member: Membership,
  questionId: string,
  { id, words }: Answer,
): Promise<void> {
  const { personId } = member
  const done = await shell.database.db.transaction(async (tx) => {
    const row = await holdQuestion(tx, member, questionId)
    if (!answersQuestion(member, row)) throw new DomainError('roleMayNot')
    const mine = and(eq(stimulusAnswer.questionId, questionId), eq(stimulusAnswer.userId, personId))
    const [before] = await tx.select({ answerId: stimulusAnswer.answerId }).from(stimulusAnswer).where(mine)
    if (before?.answerId === id) return null
    if (before?.answerId) throw new DomainError('answeredAlready')
    const [now, times] = [Date.now(), timesOf(row)]
    if (!(await maySee(tx, member, row)) || !takesAnswers(times, now)) throw new DomainError('questionMoment')
    const said = { answerId: id, words, answeredAt: new Date(now) }
    await tx
      .insert(stimulusAnswer)
      .values({ questionId, userId: personId, openedAt: new Date(now), ...said })
      .onConflictDoUpdate({ target: [stimulusAnswer.questionId, stimulusAnswer.userId], set: said })
    const { endedAt } = afterAnswer(times, await countIn(tx, questionId), now)
    const isOver = endedAt !== null && times.endedAt === null
    if (isOver)
      await tx
        .update(stimulusQuestion)
        .set({ endedAt: new Date(endedAt) })
        .where(eq(stimulusQuestion.id, questionId))
    return { row, isOver }
  })
  if (!done) return
  if (done.isOver) tellEverybody(shell, done.row)
  else tellLead(shell, done.row)
}

async function countIn(tx: Tx, questionId: string): Promise<Counts> {
  const [counted] = await tx
    .select({
      there: sql<number>`count(*)::int`,
      answered: sql<number>`count(${stimulusAnswer.answerId})::int`,
    })
    .from(stimulusAnswer)
    .where(eq(stimulusAnswer.questionId, questionId))
  return counted ?? { there: 0, answered: 0 }
}
