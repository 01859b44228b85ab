import { and, asc, eq, isNotNull, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cohort, lentMoment, stimulusAnswer, stimulusQuestion } from '@/db/schema'
import { lentViewFor } from '@/domain/stimulus/lent/lent-moment'
import { lentOf } from '@/server/training/lending/lent-rows'

/** The questions that a person put to a cohort, and their own answers to questions, with how they looked back on them. */
export async function readOwnStimuli(db: Db, personId: string) {
  const [set, said, lent] = await Promise.all([
    db
      .select({ question: stimulusQuestion, cohort: cohort.name })
      .from(stimulusQuestion)
      .innerJoin(cohort, eq(cohort.id, stimulusQuestion.cohortId))
      .where(eq(stimulusQuestion.setBy, personId))
      .orderBy(asc(stimulusQuestion.openedAt)),
    db
      .select({ answer: stimulusAnswer, question: stimulusQuestion, cohort: cohort.name })
      .from(stimulusAnswer)
      .innerJoin(stimulusQuestion, eq(stimulusQuestion.id, stimulusAnswer.questionId))
      .innerJoin(cohort, eq(cohort.id, stimulusQuestion.cohortId))
      .where(and(eq(stimulusAnswer.userId, personId), isNotNull(stimulusAnswer.answerId)))
      .orderBy(asc(stimulusAnswer.answeredAt)),
    db
      .select({ moment: lentMoment, cohort: cohort.name })
      .from(lentMoment)
      .innerJoin(cohort, eq(cohort.id, lentMoment.cohortId))
      .where(
        or(
          eq(lentMoment.advisorId, personId),
          eq(lentMoment.beneficiaryId, personId),
          eq(lentMoment.proposedBy, personId),
        ),
      )
      .orderBy(asc(lentMoment.proposedAt)),
  ])
  return {
    lentMoments: lent.map(({ moment, cohort: name }) => lentRow(moment, name, personId)),
    stimulusQuestions: set.map(({ question, cohort: name }) => ({
      questionId: question.id,
      cohort: name,
      momentKey: question.stimulusKey,
      mode: question.mode,
      openedAt: question.openedAt.toISOString(),
      closesAt: question.closesAt?.toISOString() ?? null,
    })),
    stimulusAnswers: said.map(({ answer, question, cohort: name }) => ({
      questionId: question.id,
      cohort: name,
      momentKey: question.stimulusKey,
      mode: question.mode,
      words: answer.words,
      answeredAt: answer.answeredAt?.toISOString() ?? null,
      stayed: answer.stayed,
      leftTo: answer.left,
      sealedAt: answer.sealedAt?.toISOString() ?? null,
    })),
  }
}

/** A moment as its player or proposer may see it: of the other player only what both answers amount to. */
function lentRow(row: typeof lentMoment.$inferSelect, cohortName: string, personId: string) {
  const moment = lentOf(row)
  const view = moment && lentViewFor(personId, moment, Date.now())
  return {
    momentKey: row.id,
    interviewId: row.liveSessionId,
    cohort: cohortName,
    isProposer: row.proposedBy === personId,
    proposedAt: row.proposedAt.toISOString(),
    until: row.until.toISOString(),
    standing: view?.standing ?? 'ended',
    ownYes: view?.ownYes ?? null,
    lendsDial: view?.lendsDial ?? false,
    lentSound: view?.sound ?? null,
    ownSound: view?.ownSound ?? null,
    isSoundLent: view?.isSoundLent ?? false,
    words: view?.words ?? null,
    loanEndedAt: row.endedAt?.toISOString() ?? null,
  }
}
