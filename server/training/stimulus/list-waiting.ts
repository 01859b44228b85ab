import { and, desc, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { cohort, membership, stimulus, stimulusAnswer, stimulusQuestion } from '@/db/schema'
import { answersQuestion, codeLastsMs, type QuestionMode, takesAnswers } from '@/domain/stimulus/question'
import { isUuid } from '@/server/platform/is-uuid'
import type { Shell } from '@/server/platform/shell'
import { type StoredQuestion, timesOf } from './take-question'

/** More than these do not wait on one day. */
const MOST = 6

/** A question that waits for a person's answer. `until`: until when, epoch ms; null in class, where it is now. */
export type WaitingQuestion = {
  readonly cohortId: string
  readonly cohortName: string
  readonly timeZone: string
  readonly questionId: string
  readonly mode: QuestionMode
  readonly until: number | null
}

/** What a person may answer now in any of their cohorts: in class, what is being read or answered; alone, what they have not sealed. */
export async function listWaiting({ database: { db } }: Shell, personId: string): Promise<WaitingQuestion[]> {
  const now = Date.now()
  const { openedAt, closesAt, mode } = stimulusQuestion
  const rows = await db
    .select({
      row: stimulusQuestion,
      cohortName: cohort.name,
      timeZone: cohort.timeZone,
      role: membership.role,
      answerId: stimulusAnswer.answerId,
      sealedAt: stimulusAnswer.sealedAt,
    })
    .from(membership)
    .innerJoin(cohort, and(eq(cohort.id, membership.cohortId), isNull(cohort.archivedAt)))
    .innerJoin(
      stimulusQuestion,
      and(
        eq(stimulusQuestion.cohortId, membership.cohortId),
        or(
          and(eq(mode, 'inClass'), gt(openedAt, new Date(now - codeLastsMs))),
          and(eq(mode, 'alone'), gt(closesAt, new Date(now))),
        ),
      ),
    )
    .leftJoin(
      stimulusAnswer,
      and(eq(stimulusAnswer.questionId, stimulusQuestion.id), eq(stimulusAnswer.userId, personId)),
    )
    .where(eq(membership.userId, personId))
    .orderBy(desc(openedAt))
    .limit(MOST * 4)
  const removed = await removedAmong(db, rows)
  return rows
    .filter(({ row, role, answerId, sealedAt }) => {
      if (removed.has(row.stimulusKey) || !answersQuestion({ personId, role }, row)) return false
      if (row.mode === 'alone') return sealedAt === null
      const times = timesOf(row)
      return answerId === null && (times.answeringSince === null || takesAnswers(times, now))
    })
    .slice(0, MOST)
    .map(({ row, cohortName, timeZone }) => ({
      cohortId: row.cohortId,
      cohortName,
      timeZone,
      questionId: row.id,
      mode: row.mode,
      until: row.mode === 'alone' ? (row.closesAt?.getTime() ?? null) : null,
    }))
}

/** Keys of moments that were removed meanwhile. */
async function removedAmong(
  db: Shell['database']['db'],
  rows: readonly { readonly row: StoredQuestion }[],
): Promise<ReadonlySet<string>> {
  const keys = rows.map(({ row }) => row.stimulusKey).filter(isUuid)
  if (keys.length === 0) return new Set()
  const gone = await db
    .select({ id: stimulus.id })
    .from(stimulus)
    .where(and(inArray(stimulus.id, keys), isNotNull(stimulus.removedAt)))
  return new Set(gone.map(({ id }) => id))
}
