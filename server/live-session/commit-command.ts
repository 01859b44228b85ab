import { retryTransient } from '@/db/error'
import type { CommandRequest } from '@/domain/live-session/command'
import type { BroughtCommitment } from '@/domain/live-session/commitment'
import type { Actor } from '@/domain/live-session/seat'
import type { Shell } from '@/server/shell'
import { type Decided, decideAndAppend } from './decide-and-append'
import { publishFacts } from './publish-facts'

/**
 * Decides a command on the log as it stands, appends its facts and publishes them. Safe to repeat: a command whose id is
 * in the log already yields its first outcome, also when the connection broke between commit and answer.
 * @throws DomainError by the rules of the live session; notFound
 */
export async function commitCommand(
  shell: Shell,
  liveSessionId: string,
  actor: Actor,
  request: CommandRequest,
  brought: readonly BroughtCommitment[] = [],
): Promise<Decided> {
  const asked = { actor, brought, request: { ...request, id: request.id.toLowerCase() } }
  return shell.snapshots.runExclusive(liveSessionId, async () => {
    const decided = await retryTransient(() => decideAndAppend(shell, liveSessionId, asked))
    if (!decided.isNew) return decided
    shell.snapshots.keep(decided.snapshot)
    publishFacts(shell, decided.snapshot, decided.events)
    return decided
  })
}
