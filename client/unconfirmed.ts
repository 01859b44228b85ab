import type { CommandRequest } from '@/domain/live-session/command'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { FactIds } from './projection'
import type { PendingCommand } from './send/queue-state'

/** The commands on their way whose facts are not in the confirmed state yet. */
export function unconfirmedOf(
  confirmed: LiveSessionState,
  arrived: FactIds,
  pending: readonly PendingCommand[],
): readonly CommandRequest[] {
  return pending.flatMap(({ request, settledSeq }) =>
    arrived.has(request.id) || (settledSeq !== null && settledSeq <= confirmed.seq) ? [] : [request],
  )
}
