/** What has changed of a question is told without any content: pages then read their own view of it. */
export const questionChanged = 'changed'

/**
 * `members`: everybody who answers, told when the question moves on; `lead`: its big screen, told of each arrival and answer as well.
 */
export type QuestionAudience = 'members' | 'lead'

export function questionChannel(cohortId: string, questionId: string, audience: QuestionAudience): string {
  return `private-question-${cohortId}-${questionId}-${audience}`
}

export type QuestionChannel = {
  readonly cohortId: string
  readonly questionId: string
  readonly audience: QuestionAudience
}

/** Reads a channel name back; null when it is none of a question. */
export function parseQuestionChannel(channel: string): QuestionChannel | null {
  const [, cohortId, questionId, audience] =
    /^private-question-([0-9a-f-]{36})-([0-9a-f-]{36})-(members|lead)$/u.exec(channel) ?? []
  if (!cohortId || !questionId || !audience) return null
  return { cohortId, questionId, audience: audience as QuestionAudience }
}
