import type { Actor } from '@/domain/live-session/core/seat'
import { isSupervised } from '@/domain/live-session/core/seats-now'
import { openOnceAnswered } from '@/domain/live-session/debrief/decide/open-for-others'
import { haveBothLocked } from '@/domain/live-session/reflection/reflections'
import type { Snapshot } from '@/server/interview/event-log/snapshot'
import { readSeatsNow, seatsOf } from '@/server/interview/seats/seats-now'
import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { decideForOthers } from './decide-for-others'

/**
 * Opens an unsupervised debrief, once both players have answered. Never throws: the answers are in the log, and the
 * coordinator can still close it.
 */
export async function openWhereUnsupervised(
  shell: Shell & SocketHolders,
  { liveSessionId, cohortId, state }: Snapshot,
  actor: Actor,
): Promise<void> {
  if (!haveBothLocked(state)) return
  try {
    // Asked again under the lock. Nearly every interview is supervised, and its players wait for no transaction.
    if (isSupervised(seatsOf(await readSeatsNow(shell.database.pool, liveSessionId)))) return
    await decideForOthers(shell, { liveSessionId, cohortId, actor }, openOnceAnswered)
  } catch (err) {
    shell.log.warn({ err }, 'a debrief that nobody supervises was not opened')
  }
}
