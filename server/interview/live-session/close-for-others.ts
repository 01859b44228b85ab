import { closeForOthers } from '@/domain/live-session/decide/open-for-others'
import { takeOrganiser } from '@/server/interview/seats/organiser'
import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { decideForOthers } from './decide-for-others'

/**
 * Closes a debrief whose supervisors are all gone, for members whose role organises the cohort.
 * @throws DomainError notFound for a person with neither a seat nor such a role; seatMayNot, stillSupervised, wrongMoment,
 * cohortArchived
 */
export async function closeLiveSessionForOthers(
  shell: Shell & SocketHolders,
  personId: string,
  { liveSessionId, reason }: { liveSessionId: string; reason: string },
): Promise<void> {
  const asked = { liveSessionId, permission: 'liveSession.cancel', purpose: 'course' } as const
  const { actor, cohortId } = await takeOrganiser(shell, personId, asked)
  await decideForOthers(shell, { liveSessionId, cohortId, actor }, (given, { isSupervised }) =>
    closeForOthers(given, { isSupervised, reason }),
  )
}
