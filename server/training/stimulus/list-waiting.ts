import { and, desc, eq, gt, isNull, or } from 'drizzle-orm'
import { cohort, membership, stimulusAnswer, stimulusQuestion } from '@/db/schema'
import { groupInOrder } from '@/domain/group-in-order'
import { answersQuestion, codeLastsMs, type QuestionMode, takesAnswers } from '@/domain/stimulus/question'
import type { Shell } from '@/server/platform/shell'
import { readAccess } from './read-access'
import { stimuliOf } from './stimuli-of'
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
  const shown = await notShut(db, personId, rows)
  return rows
    .filter(({ row, role, answerId, sealedAt }) => {
      if (!shown.has(row.id) || !answersQuestion({ personId, role }, row)) return false
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

/** Of the questions of several cohorts, those whose moment is still there and may be shown to this person. */
async function notShut(
  db: Shell['database']['db'],
  personId: string,
  rows: readonly { readonly row: StoredQuestion }[],
): Promise<ReadonlySet<string>> {
  const shown = new Set<string>()
  for (const [cohortId, theirs] of groupInOrder(rows, ({ row }) => row.cohortId)) {
    const stimuli = await stimuliOf(
      db,
      cohortId,
      theirs.map(({ row }) => row.stimulusKey),
    )
    const accessOf = await readAccess(db, [personId], stimuli)
    for (const { row } of theirs) {
      if (stimuli.has(row.stimulusKey) && accessOf(personId, row.stimulusKey) !== 'never') shown.add(row.id)
    }
  }
  return shown
}
