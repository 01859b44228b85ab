import { DomainError } from '@/domain/domain-error'
import { answersQuestion } from '@/domain/stimulus/question'
import { bindBySight } from '@/server/library/scenario/bind-to-brief'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { stimuliOf } from './stimuli-of'
import { takeQuestion, viewerOf } from './take-question'

/** Where a lent moment is looked at: at a question, or in the library. */
export type LookWish = { readonly questionId: string } | { readonly stimulusKey: string }

/**
 * Notes that a member looks at a lent moment, once told that they may then never advise on its situation. Repeated, it
 * changes nothing.
 * @throws DomainError notFound for a moment that is not, or no longer, lent to the cohort; roleMayNot; advisesElsewhere
 * to a person who is to advise on it
 */
export async function lookAtMoment(
  { database: { db } }: Shell,
  member: Membership,
  wish: LookWish,
): Promise<void> {
  await db.transaction(async (tx) => {
    const question = 'questionId' in wish ? await takeQuestion(tx, member, wish.questionId) : null
    if (!question) requirePermission(member, 'stimulus.lead')
    else if (!answersQuestion(member, question) && !viewerOf(member).leads)
      throw new DomainError('roleMayNot')
    const key = question ? question.stimulusKey : 'stimulusKey' in wish ? wish.stimulusKey : ''
    const stimulus = (await stimuliOf(tx, member.cohortId, [key])).get(key)
    if (!stimulus) throw new DomainError('notFound')
    if (stimulus.lent) await bindBySight(tx, member.personId, stimulus.lent.family)
  })
}
