import { eq, inArray } from 'drizzle-orm'
import { lentMoment, stimulusQuestion } from '@/db/schema'
import { type QuestionShell, tellEverybody } from '@/server/training/stimulus/tell-question'

/** After the commit: tells every page of a question about these moments that it is closed. */
export async function tellLentEnded(shell: QuestionShell, lentIds: readonly string[]): Promise<void> {
  if (lentIds.length === 0) return
  const questions = await shell.database.db
    .select({ id: stimulusQuestion.id, cohortId: stimulusQuestion.cohortId })
    .from(stimulusQuestion)
    .where(inArray(stimulusQuestion.stimulusKey, [...lentIds]))
  for (const question of questions) tellEverybody(shell, question)
}

/** The same of all moments of one interview, which end with the use in teaching. */
export async function tellLoansEnded(shell: QuestionShell, liveSessionId: string): Promise<void> {
  const rows = await shell.database.db
    .select({ id: lentMoment.id })
    .from(lentMoment)
    .where(eq(lentMoment.liveSessionId, liveSessionId))
  await tellLentEnded(
    shell,
    rows.map(({ id }) => id),
  )
}
