import { randomInt, randomUUID } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { stimulusQuestion } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { codeLastsMs } from '@/domain/stimulus/question'
import type { QuestionWish } from '@/domain/stimulus/question-wish'
import { bindBySight } from '@/server/library/scenario/bind-to-brief'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { stimuliOf } from './stimuli-of'

/**
 * Puts a stimulus to the member's cohort. A lent one stays until its day at most, and putting it counts as having seen
 * it.
 * @throws DomainError roleMayNot, notFound for an unknown stimulus, questionMoment where the day has passed,
 * advisesElsewhere to a person who is to advise on the situation of a lent one
 */
export async function openQuestion(
  { database: { db } }: Shell,
  member: Membership,
  wish: QuestionWish,
): Promise<{ questionId: string }> {
  requirePermission(member, 'stimulus.lead')
  const now = Date.now()
  if (wish.mode === 'alone' && wish.until <= now) throw new DomainError('questionMoment')
  const questionId = randomUUID()
  await db.transaction(async (tx) => {
    const stimulus = (await stimuliOf(tx, member.cohortId, [wish.stimulusKey])).get(wish.stimulusKey)
    if (!stimulus) throw new DomainError('notFound')
    const { lent } = stimulus
    if (lent) await bindBySight(tx, member.personId, lent.family)
    await tx.insert(stimulusQuestion).values({
      id: questionId,
      cohortId: member.cohortId,
      stimulusKey: wish.stimulusKey,
      mode: wish.mode,
      setBy: member.personId,
      openedAt: new Date(now),
      ...(wish.mode === 'alone'
        ? { closesAt: new Date(Math.min(wish.until, lent?.until ?? wish.until)) }
        : { code: await freeCode(tx, now) }),
    })
  })
  return { questionId }
}

/** Four digits that lead to no other question of the last hours. */
async function freeCode(tx: Tx, now: number): Promise<string> {
  for (;;) {
    const code = String(randomInt(1_000, 10_000))
    const taken = await tx
      .select({ id: stimulusQuestion.id })
      .from(stimulusQuestion)
      .where(isRecent(code, now))
    if (taken.length === 0) return code
  }
}

/** Questions that this code leads to at a moment. */
export function isRecent(code: string, now: number) {
  return and(eq(stimulusQuestion.code, code), gt(stimulusQuestion.openedAt, new Date(now - codeLastsMs)))
}
