import type { CommandRequest } from '@/domain/live-session/command'
import { type Performed, performCommand } from '@/server/interview/live-session/perform-command'
import type { QuestionShell } from '@/server/training/stimulus/tell-question'
import { tellLoansEnded } from './tell-lent-ended'

/**
 * Performs the command of a seated person; where it takes back the use in teaching, the moments lent from the interview have ended with its
 * fact, and the pages that show them are told. @throws DomainError as `performCommand`
 */
export async function performAndTell(
  shell: Parameters<typeof performCommand>[0] & QuestionShell,
  seat: Parameters<typeof performCommand>[1],
  request: CommandRequest,
): Promise<Performed> {
  const performed = await performCommand(shell, seat, request)
  const { command } = request
  if (command.type !== 'withdrawConsent' || command.scope !== 'teaching') return performed
  try {
    await tellLoansEnded(shell, seat.liveSessionId)
  } catch (err) {
    shell.log.warn({ err }, 'pages of lent moments notice by themselves that they have ended')
  }
  return performed
}
