import { randomUUID } from 'node:crypto'
import { takeOrganiser } from '@/server/interview/seats/organiser'
import type { Shell } from '@/server/interview/shell'
import { commitCommand } from './commit-command'

/**
 * Cancels a live session before its interview. Open to its supervisors, and to members whose role organises the cohort.
 * @throws DomainError notFound for a person with neither a seat nor such a role; seatMayNot, wrongMoment
 */
export async function cancel(
  shell: Shell,
  personId: string,
  { liveSessionId, reason }: { liveSessionId: string; reason: string | null },
): Promise<void> {
  const permission = 'liveSession.cancel'
  const { actor, seatsNow } = await takeOrganiser(shell, personId, {
    ...{ liveSessionId, permission },
    purpose: 'course',
  })
  const command = { type: 'cancel', reason } as const
  await commitCommand(
    shell,
    { liveSessionId, actor, seatsNow },
    { id: randomUUID(), at: Date.now(), command },
  )
}
