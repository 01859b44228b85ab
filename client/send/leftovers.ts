import type { CommandRequest } from '@/domain/live-session/command'
import type { PendingCommand } from './queue-state'

/**
 * Puts what the device holds (`requests`, in the order it was done) in front of what waits here. A command found in both keeps
 * its place behind what this page did before it.
 */
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
