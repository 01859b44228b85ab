import { abandonForOthers, endForOthers } from '@/domain/live-session/course/decide/end-for-others'
import type { TakenOrganiser } from '@/server/interview/seats/organiser'
import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { decideForOthers } from './decide-for-others'

/**
 * Ends an interview whose supervisors have all left, for members who organise the cohort. With a reason it is given up,
 * without a debrief; otherwise the players' answers follow.
 * @throws DomainError seatMayNot, stillSupervised, wrongMoment, cohortArchived
 */
export async function endLiveSessionForOthers(
  shell: Shell & SocketHolders,
  { liveSessionId, member: { cohortId }, actor }: TakenOrganiser,
  { abandonedFor }: { abandonedFor: string | null },
): Promise<void> {
  await decideForOthers(shell, { liveSessionId, cohortId, actor }, (given, { isSupervised }) =>
    abandonedFor === null
      ? endForOthers(given, { isSupervised })
      : abandonForOthers(given, { isSupervised, reason: abandonedFor }),
  )
}
