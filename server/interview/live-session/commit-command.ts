import { retryTransient } from '@/db/error'
import type { CommandRequest } from '@/domain/live-session/command'
import type { BroughtCommitment } from '@/domain/live-session/commitments/commitment'
import type { Actor } from '@/domain/live-session/core/seat'
import { destroyAfter } from '@/server/interview/recording/destroy-ended'
import type { SeatsNow } from '@/server/interview/seats/seats-now'
import type { Shell } from '@/server/interview/shell'
import type { Claim } from './append-claimed'
import { type Decided, decideAndAppend } from './decide-and-append'
import { publishFacts } from './publish-facts'
import { keepTalliesAfter } from './tallies'
import { tellCancelled } from './tell-seated'

/** Who acts: either the seats were read before, or it is claimed who holds one. */
type Acting = { readonly liveSessionId: string; readonly actor: Actor } & (
  | { readonly seatsNow: SeatsNow }
  | { readonly claim: Claim }
)

/**
 * Decides a command on the current log, appends its facts and publishes them. May be repeated: a command whose id is already in
 * the log returns its first result, for instance after a connection broke between commit and answer.
 * @throws DomainError by the rules of the live session; notFound; with a claim, Unconfirmed wherever nothing was appended
 */
export async function commitCommand(
  shell: Shell,
  { liveSessionId, actor, ...known }: Acting,
  request: CommandRequest,
  brought: readonly BroughtCommitment[] = [],
): Promise<Decided> {
  const claim = 'claim' in known ? known.claim : null
  const asked = { actor, brought, claim, request: { ...request, id: request.id.toLowerCase() } }
  return shell.snapshots.runExclusive(liveSessionId, async () => {
    const decided = await retryTransient(() => decideAndAppend(shell, liveSessionId, asked))
    if (!decided.isNew) return decided
    shell.snapshots.keep(decided.snapshot)
    const seatsNow = 'claim' in known ? decided.seatsNow : known.seatsNow
    if (seatsNow) publishFacts(shell, decided.snapshot, decided.events, seatsNow)
    await destroyAfter(shell, liveSessionId, decided.events)
    await tellWhereCancelled(shell, decided)
    await keepCount(shell, decided)
    return decided
  })
}

/** What is not kept here is counted from the log when asked for. */
async function keepCount(shell: Shell, { snapshot, events }: Decided): Promise<void> {
  try {
    await keepTalliesAfter(shell.database.db, snapshot, events)
  } catch (err) {
    shell.log.warn({ err }, 'the marks of a debrief are counted later')
  }
}

/** Letters of what was called off before it began: the people of an abandoned interview know. */
async function tellWhereCancelled(shell: Shell, { snapshot, events }: Decided): Promise<void> {
  const { liveSessionId, state } = snapshot
  if (!events.some(({ type }) => type === 'cancelled') || state.clock.startedAt !== null) return
  try {
    await tellCancelled(shell.database.db, { liveSessionId })
  } catch (err) {
    shell.log.warn({ err }, 'a cancellation is told later, by the clock')
  }
}
