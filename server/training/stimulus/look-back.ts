import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { stimulusAnswer } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { LookBack } from '@/domain/stimulus/answer'
import { answersQuestion } from '@/domain/stimulus/question'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { takeQuestion } from './take-question'

/**
 * Seals a member's own answer to a question that is answered alone with how they look back on it, which no one else reads. Sealed once.
 * @throws DomainError notFound, roleMayNot for who does not answer it, questionMoment before an answer and in class
 */
export async function lookBack(
  { database: { db } }: Shell,
  member: Membership,
  questionId: string,
  { stayed, left }: LookBack,
): Promise<void> {
  const row = await takeQuestion(db, member, questionId)
  if (!answersQuestion(member, row)) throw new DomainError('roleMayNot')
  if (row.mode !== 'alone') throw new DomainError('questionMoment')
  const mine = and(eq(stimulusAnswer.questionId, questionId), eq(stimulusAnswer.userId, member.personId))
  await db
    .update(stimulusAnswer)
    .set({ stayed, left, sealedAt: new Date() })
    .where(and(mine, isNotNull(stimulusAnswer.answerId), isNull(stimulusAnswer.sealedAt)))
  const [after] = await db.select({ sealedAt: stimulusAnswer.sealedAt }).from(stimulusAnswer).where(mine)
  if (!after?.sealedAt) throw new DomainError('questionMoment')
}
