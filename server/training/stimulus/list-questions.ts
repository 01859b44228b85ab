import { and, desc, eq, gt, isNotNull, or } from 'drizzle-orm'
import { cohort, stimulusAnswer, stimulusQuestion } from '@/db/schema'
import { usualTimeZone } from '@/domain/calendar/usual-time-zone'
import { answersQuestion, type Counts, codeLastsMs, type QuestionMode } from '@/domain/stimulus/question'
import { type QuestionView, questionViewFor } from '@/domain/stimulus/question-view'
import type { StimulusBefore } from '@/domain/stimulus/stimulus'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { readAccess } from './read-access'
import { stimuliOf } from './stimuli-of'
import { keptQuestions, viewerOf } from './take-question'

/** More questions than these are not listed together. */
const MOST = 40

export type ListedQuestion = {
  readonly id: string
  readonly mode: QuestionMode
  readonly stage: QuestionView['stage']
  readonly openedAt: number
  readonly closesAt: number | null
  readonly before: StimulusBefore | null
  readonly shut: QuestionView['shut']
  readonly counts: Counts | null
  /** Whether this member has answered, and alone sealed it. */
  readonly isDone: boolean
  /** Whether this member answers it. */
  readonly answers: boolean
  readonly remindedAt: number | null
}

export type QuestionList = {
  readonly cohortName: string
  readonly timeZone: string
  readonly leads: boolean
  readonly now: number
  readonly questions: readonly ListedQuestion[]
}

/** The latest questions of the cohort: all for who may lead them, for the others those they may answer or have answered. */
export async function listQuestions({ database: { db } }: Shell, member: Membership): Promise<QuestionList> {
  const viewer = viewerOf(member)
  const now = Date.now()
  const { cohortId, personId } = member
  const [of] = await db.select({ timeZone: cohort.timeZone }).from(cohort).where(eq(cohort.id, cohortId))
  const mine = and(
    eq(stimulusAnswer.questionId, stimulusQuestion.id),
    eq(stimulusAnswer.userId, personId),
    isNotNull(stimulusAnswer.answerId),
  )
  const isLive = gt(stimulusQuestion.openedAt, new Date(now - codeLastsMs))
  const theirs = or(isNotNull(stimulusAnswer.answerId), eq(stimulusQuestion.mode, 'alone'), isLive)
  const rows = await db
    .select({ row: stimulusQuestion })
    .from(stimulusQuestion)
    .leftJoin(stimulusAnswer, mine)
    .where(and(eq(stimulusQuestion.cohortId, cohortId), viewer.leads ? undefined : theirs))
    .orderBy(desc(stimulusQuestion.openedAt))
    .limit(MOST)
  const stored = rows.map(({ row }) => row)
  const [kept, stimuli] = await Promise.all([
    keptQuestions(db, cohortId, stored),
    stimuliOf(
      db,
      cohortId,
      stored.map(({ stimulusKey }) => stimulusKey),
    ),
  ])
  const accessOf = await readAccess(db, [personId], stimuli)
  const questions = stored.flatMap((row, index): ListedQuestion[] => {
    const question = kept[index]
    if (!question) return []
    const access = accessOf(personId, row.stimulusKey)
    const { stage, own, before, shut, counts } = questionViewFor({ ...viewer, access }, question, now)
    const isDone = own !== null && (row.mode === 'inClass' || own.lookBack !== null)
    if (!viewer.leads && shut === 'never') return []
    if (!viewer.leads && !isDone && !['listening', 'answering', 'open'].includes(stage)) return []
    return [
      {
        id: row.id,
        mode: row.mode,
        stage,
        openedAt: row.openedAt.getTime(),
        closesAt: row.closesAt?.getTime() ?? null,
        before,
        shut,
        counts,
        isDone,
        answers: answersQuestion(member, row),
        remindedAt: row.remindedAt?.getTime() ?? null,
      },
    ]
  })
  const timeZone = of?.timeZone ?? usualTimeZone
  return { cohortName: member.cohortName, timeZone, leads: viewer.leads, now, questions }
}
