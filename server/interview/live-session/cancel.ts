import { randomUUID } from 'node:crypto'
import type { TakenOrganiser } from '@/server/interview/seats/organiser'
import type { Shell } from '@/server/interview/shell'
import { commitCommand } from './commit-command'

/**
 * Cancels a live session before its interview. Open to its supervisors, and to members whose role organises the cohort.
 * @throws DomainError seatMayNot, wrongMoment
 */
export async function cancel(
  shell: Shell,
  organiser: TakenOrganiser,
  { reason }: { reason: string | null },
): Promise<void> {
  const command = { type: 'cancel', reason } as const
  await commitCommand(shell, organiser, { id: randomUUID(), at: Date.now(), command })
}
