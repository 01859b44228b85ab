import { closeForOthers } from '@/domain/live-session/debrief/decide/open-for-others'
import type { TakenOrganiser } from '@/server/interview/seats/organiser'
import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { decideForOthers } from './decide-for-others'

/**
 * Closes a debrief whose supervisors are all gone, for members whose role organises the cohort.
 * @throws DomainError seatMayNot, stillSupervised, wrongMoment,
 * cohortArchived
 */
export async function closeLiveSessionForOthers(
  shell: Shell & SocketHolders,
  { liveSessionId, member: { cohortId }, actor }: TakenOrganiser,
  { reason }: { reason: string },
): Promise<void> {
  await decideForOthers(shell, { liveSessionId, cohortId, actor }, (given, { isSupervised }) =>
    closeForOthers(given, { isSupervised, reason }),
  )
}
