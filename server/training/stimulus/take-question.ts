import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { membership, stimulusAnswer, stimulusQuestion } from '@/db/schema'
import { may } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { KeptAnswer } from '@/domain/stimulus/answer'
import type { QuestionTimes } from '@/domain/stimulus/question'
import type { KeptQuestion, QuestionViewer } from '@/domain/stimulus/question-view'
import type { Membership } from '@/server/people/membership/take-membership'
import { isUuid } from '@/server/platform/is-uuid'
import { readAccess } from './read-access'
import { stimuliOf } from './stimuli-of'

export type StoredQuestion = typeof stimulusQuestion.$inferSelect

/** A question of the member's cohort. @throws DomainError notFound */
export async function takeQuestion(
  db: Db | Tx,
  { cohortId }: Pick<Membership, 'cohortId'>,
  questionId: string,
): Promise<StoredQuestion> {
  if (!isUuid(questionId)) throw new DomainError('notFound')
  const [found] = await db.select().from(stimulusQuestion).where(ofCohort(cohortId, questionId))
  if (!found) throw new DomainError('notFound')
  return found
}

/** The same, held until the transaction ends: what is decided about a question is decided one act after the other. */
export async function holdQuestion(
  tx: Tx,
  { cohortId }: Pick<Membership, 'cohortId'>,
  questionId: string,
): Promise<StoredQuestion> {
  if (!isUuid(questionId)) throw new DomainError('notFound')
  const [found] = await tx
    .select()
    .from(stimulusQuestion)
    .where(ofCohort(cohortId, questionId))
    .for('no key update')
  if (!found) throw new DomainError('notFound')
  return found
}

function ofCohort(cohortId: string, questionId: string) {
  return and(eq(stimulusQuestion.id, questionId), eq(stimulusQuestion.cohortId, cohortId))
}

export function timesOf(row: StoredQuestion): QuestionTimes {
  const ms = (moment: Date | null) => moment?.getTime() ?? null
  return {
    mode: row.mode,
    openedAt: row.openedAt.getTime(),
    answeringSince: ms(row.answeringSince),
    closesAt: ms(row.closesAt),
    endedAt: ms(row.endedAt),
    cameAt: ms(row.cameAt),
  }
}

/** A question with its answers and the people it waits for, as the rules see it. */
export async function keptQuestion(db: Db | Tx, row: StoredQuestion): Promise<KeptQuestion> {
  const [kept] = await keptQuestions(db, row.cohortId, [row])
  if (!kept) throw new Error('A question that is there was not read.')
  return kept
}

/** The same of several questions of one cohort, in their order. */
export async function keptQuestions(
  db: Db | Tx,
  cohortId: string,
  rows: readonly StoredQuestion[],
): Promise<readonly KeptQuestion[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const learners = rows.some(({ mode }) => mode === 'alone') ? await learnersOf(db, cohortId) : []
  const opened = await db.select().from(stimulusAnswer).where(inArray(stimulusAnswer.questionId, ids))
  const stimuli = await stimuliOf(
    db,
    cohortId,
    rows.map(({ stimulusKey }) => stimulusKey),
  )
  const accessOf = await readAccess(db, learners, stimuli)
  return rows.map((row) => {
    const theirs = opened.filter(({ questionId }) => questionId === row.id)
    const answered = theirs.flatMap((each) => keptAnswer(each) ?? [])
    const present = theirs.map(({ userId }) => userId)
    const shown = learners.filter((personId) => accessOf(personId, row.stimulusKey) !== 'never')
    const asked = [...shown, ...answered.map(({ personId }) => personId)]
    return {
      ...timesOf(row),
      id: row.id,
      stimulus: stimuli.get(row.stimulusKey) ?? null,
      there: [...new Set(row.mode === 'alone' ? asked : present)],
      answers: answered,
      begun: new Map(theirs.map(({ userId, openedAt }) => [userId, openedAt.getTime()])),
    }
  })
}

/** Who is asked by a question that is answered alone. */
export async function learnersOf(db: Db | Tx, cohortId: string): Promise<string[]> {
  const rows = await db
    .select({ userId: membership.userId })
    .from(membership)
    .where(and(eq(membership.cohortId, cohortId), eq(membership.role, 'learner')))
  return rows.map(({ userId }) => userId)
}

function keptAnswer(row: typeof stimulusAnswer.$inferSelect): KeptAnswer | null {
  const { userId: personId, answerId, words, draw, stayed, left, sealedAt } = row
  if (answerId === null) return null
  const isSealed = sealedAt !== null && stayed !== null && left !== null
  return { personId, answerId, words, draw, lookBack: isSealed ? { stayed, left } : null }
}

/** A member as one who looks at questions; what lent moments mean for them is read beside (moment-access.ts). */
export function viewerOf({ personId, role }: Membership): Omit<QuestionViewer, 'access'> {
  return { personId, leads: may(role, 'stimulus.lead') }
}
