import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cohort, stimulusAnswer, stimulusQuestion } from '@/db/schema'

/** The questions that a person put to a cohort, and their own answers to questions, with how they looked back on them. */
export async function readOwnStimuli(db: Db, personId: string) {
  const [set, said] = await Promise.all([
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
  ])
  return {
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
