import type { CommandRequest } from '@/domain/live-session/command'
import type { PendingCommand } from './queue-state'

/** What the device holds goes in front of what waits here, yet never before what its own page did earlier. */
export function inOrder(
  waiting: readonly PendingCommand[],
  requests: readonly CommandRequest[],
): readonly PendingCommand[] {
  const here = new Map(waiting.map((each, index) => [each.request.id, index]))
  const ordered: PendingCommand[] = []
  let next = 0
  for (const request of requests) {
    const index = here.get(request.id)
    if (index === undefined) ordered.push({ request, settledSeq: null })
    else if (index >= next) {
      ordered.push(...waiting.slice(next, index + 1))
      next = index + 1
    }
  }
  return [...ordered, ...waiting.slice(next)]
}
