import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { purge, stimulusAnswer, stimulusQuestion } from '@/db/schema'
import { lengthOf } from '@/domain/retention/retention'
import { latestOver, type Terms } from '@/domain/retention/terms'

/** Deletes the questions of a cohort with their answers, which are kept as long as what people say of their own interviews. */
export async function purgeQuestions(
  db: Db,
  cohortId: string,
  terms: Terms,
  { runId, now }: { readonly runId: string; readonly now: number },
): Promise<void> {
  const latest = new Date(latestOver('returns', terms, now))
  const { id, openedAt } = stimulusQuestion
  await db.transaction(async (tx) => {
    const over = await tx
      .select({ id })
      .from(stimulusQuestion)
      .where(and(eq(stimulusQuestion.cohortId, cohortId), lte(openedAt, latest)))
    if (over.length === 0) return
    const ids = over.map((each) => each.id)
    const [counted] = await tx
      .select({
        facts: sql<number>`count(${stimulusAnswer.answerId})::int`,
        words: sql<number>`count(${stimulusAnswer.words})::int`,
      })
      .from(stimulusAnswer)
      .where(inArray(stimulusAnswer.questionId, ids))
    await tx.delete(stimulusQuestion).where(inArray(id, ids))
    const { facts, words } = counted ?? { facts: 0, words: 0 }
    const length = lengthOf('returns', terms.retention)
    if (facts > 0) await tx.insert(purge).values({ runId, cohortId, kind: 'returns', length, facts, words })
  })
}
