import type { Db, Tx } from '@/db/client'
import { DomainError } from '@/domain/domain-error'
import { absentees } from '@/domain/live-session/course/absence'
import type { LiveSessionState } from '@/domain/live-session/state'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import { saidAbsences } from './said-absences'

/** The people of a live session who said that they cannot come, for a seated reader. */
export async function readAbsentIds(shell: Shell, { liveSessionId }: TakenSeat): Promise<string[]> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  return absentIdsOf(shell.database.db, liveSessionId, snapshot.state)
}

/** The same, of a state that is known. */
export async function absentIdsOf(
  db: Db | Tx,
  liveSessionId: string,
  { stage, contract }: Pick<LiveSessionState, 'stage' | 'contract'>,
): Promise<string[]> {
  if (contract === null) return []
  const said = await saidAbsences(db, { liveSessionIds: [liveSessionId] })
  const session = { status: stage.status, scheduledFor: contract.scheduledFor }
  return absentees(session, contract.seats, said.get(liveSessionId) ?? [], Date.now()).map(
    ({ personId }) => personId,
  )
}
