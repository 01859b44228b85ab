import { type QuestionAudience, questionChanged, questionChannel } from '@/domain/stimulus/question-channel'
import { publishQuietly } from '@/server/platform/realtime/publisher'
import type { Runtime } from '@/server/platform/runtime'

/** What telling the pages of a question needs: its sockets may be at other processes. */
export type QuestionShell = Pick<Runtime, 'database' | 'publisher' | 'log' | 'processes'>
type Question = { readonly id: string; readonly cohortId: string }

/** Tells the big screen of a question that people arrived or answered. */
export function tellLead(shell: QuestionShell, question: Question): void {
  tell(shell, question, ['lead'])
}

/** Tells every page of a question that it has moved on. */
export function tellEverybody(shell: QuestionShell, question: Question): void {
  tell(shell, question, ['lead', 'members'])
}

function tell(
  { publisher, log, processes }: QuestionShell,
  { id, cohortId }: Question,
  audiences: readonly QuestionAudience[],
): void {
  const channels = audiences.map((audience) => questionChannel(cohortId, id, audience))
  for (const channel of channels) processes?.notifyQuestion(channel)
  const messages = channels.map((channel) => ({ channel, event: questionChanged, data: {} }))
  void publishQuietly(publisher, messages, log)
}
