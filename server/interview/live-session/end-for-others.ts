import { abandonForOthers, endForOthers } from '@/domain/live-session/course/decide/end-for-others'
import type { TakenOrganiser } from '@/server/interview/seats/organiser'
import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { decideForOthers } from './decide-for-others'

/**
 * Ends an interview whose supervisors are all gone, for members whose role organises the cohort. With a reason it is given up, and has no
 * debrief; without one it goes on to the players' answers.
 * @throws DomainError seatMayNot, stillSupervised, wrongMoment,
 * cohortArchived
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
