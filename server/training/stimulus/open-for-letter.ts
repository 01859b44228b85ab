import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cohort, membership, stimulusQuestion } from '@/db/schema'
import { takesAnswers } from '@/domain/stimulus/question'
import type { QuestionFacts } from '@/reading/letters/letter-facts'
import { readAccess } from './read-access'
import { stimuliOf } from './stimuli-of'
import { keptQuestion, timesOf } from './take-question'

/** What a reminder says of a question that this learner may still answer; null where they may not any more. */
export async function readOpenQuestion(
  db: Db,
  questionId: string,
  readerId: string,
  now: number,
): Promise<QuestionFacts | null> {
  const [found] = await db
    .select({ row: stimulusQuestion, cohortName: cohort.name, timeZone: cohort.timeZone })
    .from(stimulusQuestion)
    .innerJoin(cohort, and(eq(cohort.id, stimulusQuestion.cohortId), isNull(cohort.archivedAt)))
    .innerJoin(
      membership,
      and(
        eq(membership.cohortId, stimulusQuestion.cohortId),
        eq(membership.userId, readerId),
        eq(membership.role, 'learner'),
      ),
    )
    .where(eq(stimulusQuestion.id, questionId))
  if (!found || !takesAnswers(timesOf(found.row), now)) return null
  const { stimulus, closesAt } = await keptQuestion(db, found.row)
  if (stimulus === null || closesAt === null) return null
  const stimuli = await stimuliOf(db, found.row.cohortId, [found.row.stimulusKey])
  const accessOf = await readAccess(db, [readerId], stimuli)
  if (accessOf(readerId, found.row.stimulusKey) === 'never') return null
  const { row, cohortName, timeZone } = found
  const { cohortId } = row
  const { name } = stimulus.persona
  return { kind: 'questionReminder', cohortId, questionId, cohortName, timeZone, name, until: closesAt }
}
