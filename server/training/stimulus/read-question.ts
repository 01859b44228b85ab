import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cohort, stimulusQuestion } from '@/db/schema'
import { usualTimeZone } from '@/domain/calendar/usual-time-zone'
import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import { answersQuestion, stageOf } from '@/domain/stimulus/question'
import { type QuestionView, questionViewFor } from '@/domain/stimulus/question-view'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Runtime } from '@/server/platform/runtime'
import type { Shell } from '@/server/platform/shell'
import { viewerAt } from './moment-access'
import { keptQuestion, type StoredQuestion, takeQuestion, timesOf } from './take-question'

export type QuestionPage = {
  readonly meId: string
  readonly cohortName: string
  readonly timeZone: string
  readonly view: QuestionView
  /** The four digits that lead to it, in class. */
  readonly code: string | null
  /** Whether this member answers it, and whether they may lead it. */
  readonly answers: boolean
  readonly leads: boolean
  /** The server's clock when this was read, epoch ms. */
  readonly now: number
  readonly realtime: BrowserConnection
}

/** A question of the member's cohort as they may see it now. @throws DomainError notFound */
export async function readQuestion(
  shell: Shell & Pick<Runtime, 'browserConnection'>,
  member: Membership,
  questionId: string,
): Promise<QuestionPage> {
  const { db } = shell.database
  const now = Date.now()
  const row = await takeQuestion(db, member, questionId)
  await keepEnd(db, row, now)
  const kept = await keptQuestion(db, row)
  const [of] = await db.select({ timeZone: cohort.timeZone }).from(cohort).where(eq(cohort.id, row.cohortId))
  const viewer = await viewerAt(db, member, row.stimulusKey)
  return {
    meId: member.personId,
    cohortName: member.cohortName,
    timeZone: of?.timeZone ?? usualTimeZone,
    view: questionViewFor(viewer, kept, now),
    code: row.code,
    answers: answersQuestion(member, row),
    leads: viewer.leads,
    now,
    realtime: shell.browserConnection,
  }
}

/** Answers that were read stay open: a start of the server gives no time to a minute that ended so. */
async function keepEnd(db: Db, row: StoredQuestion, now: number): Promise<void> {
  if (row.endedAt !== null || row.mode !== 'inClass' || stageOf(timesOf(row), now) !== 'answers') return
  const { id, endedAt } = stimulusQuestion
  await db
    .update(stimulusQuestion)
    .set({ endedAt: new Date(now) })
    .where(and(eq(id, row.id), isNull(endedAt)))
}
