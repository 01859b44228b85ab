import { stimulusAnswer } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { answersQuestion, stageOf } from '@/domain/stimulus/question'
import type { Membership } from '@/server/people/membership/take-membership'
import { maySee } from './moment-access'
import { holdQuestion, timesOf } from './take-question'
import { type QuestionShell, tellLead } from './tell-question'

/**
 * Notes that a member is there, in class, or begins, alone; once. Who comes after the answers are open is not counted.
 * @throws DomainError notFound, roleMayNot for who does not answer it, questionMoment where the moment is not shown to them
 */
export async function joinQuestion(
  shell: QuestionShell,
  member: Membership,
  questionId: string,
): Promise<void> {
  const now = Date.now()
  const joined = await shell.database.db.transaction(async (tx) => {
    const row = await holdQuestion(tx, member, questionId)
    if (!answersQuestion(member, row)) throw new DomainError('roleMayNot')
    const stage = stageOf(timesOf(row), now)
    if (!(await maySee(tx, member, row))) throw new DomainError('questionMoment')
    if (!['listening', 'answering', 'open'].includes(stage)) return null
    const added = await tx
      .insert(stimulusAnswer)
      .values({ questionId, userId: member.personId, openedAt: new Date(now) })
      .onConflictDoNothing()
      .returning({ userId: stimulusAnswer.userId })
    return added.length > 0 ? row : null
  })
  if (joined) tellLead(shell, joined)
}
