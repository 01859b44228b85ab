import type { CommandRequest } from '@/domain/live-session/command'
import { type Performed, performCommand } from '@/server/interview/live-session/perform-command'
import type { QuestionShell } from '@/server/training/stimulus/tell-question'
import { tellLoans } from './tell-lent'

/**
 * Performs the command of a seated person; where it takes back the use in teaching or the recording, the moments lent from the interview end,
 * or lose their sound, with its fact, and the pages that show them are told. @throws DomainError as `performCommand`
 */
export async function performAndTell(
  shell: Parameters<typeof performCommand>[0] & QuestionShell,
  seat: Parameters<typeof performCommand>[1],
  request: CommandRequest,
): Promise<Performed> {
  const performed = await performCommand(shell, seat, request)
  const { command } = request
  const endsLoans = command.type === 'withdrawConsent' && command.scope === 'teaching'
  if (endsLoans || command.type === 'withdrawRecording') await tellLoans(shell, seat.liveSessionId)
  return performed
}
