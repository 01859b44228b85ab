import { eq, inArray } from 'drizzle-orm'
import { lentMoment, stimulusQuestion } from '@/db/schema'
import { type QuestionShell, tellEverybody } from '@/server/training/stimulus/tell-question'

/** After the commit: tells every page of a question about these moments that they are closed, or have lost their sound. */
export async function tellLent(shell: QuestionShell, lentIds: readonly string[]): Promise<void> {
  if (lentIds.length === 0) return
  const questions = await shell.database.db
    .select({ id: stimulusQuestion.id, cohortId: stimulusQuestion.cohortId })
    .from(stimulusQuestion)
    .where(inArray(stimulusQuestion.stimulusKey, [...lentIds]))
  for (const question of questions) tellEverybody(shell, question)
}

/** The same of all moments of one interview: they end with the use in teaching, and lose their sound with the recording. */
export async function tellLoans(shell: QuestionShell, liveSessionId: string): Promise<void> {
  try {
    const rows = await shell.database.db
      .select({ id: lentMoment.id })
      .from(lentMoment)
      .where(eq(lentMoment.liveSessionId, liveSessionId))
    await tellLent(
      shell,
      rows.map(({ id }) => id),
    )
  } catch (err) {
    shell.log.warn({ err }, 'pages of lent moments notice the change by themselves')
  }
}
