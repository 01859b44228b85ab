import { DomainError } from '@/domain/domain-error'
import type { Stage } from '@/domain/live-session/core/stage'
import { isMeetingOffered, mediumOf } from '@/domain/live-session/meeting/medium'
import type { RelayConfig } from '@/domain/live-session/meeting/relay'
import { relayMinutes } from '@/domain/live-session/meeting/relay'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Runtime } from '@/server/interview/runtime'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import { relayFor } from './relay-for'

type Needs = Pick<Runtime, 'database' | 'snapshots' | 'env'>

/**
 * The relay as this person may use it for their live session; long before it only for minutes, to try microphone and camera.
 * @throws DomainError wrongMoment where people do not meet here, or not any more
 */
export async function readRelay(
  shell: Needs,
  { liveSessionId, viewer }: TakenSeat,
  now: number,
): Promise<RelayConfig> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  const { contract, stage } = snapshot.state
  if (contract === null || mediumOf(contract) === null || !isRelayed(stage)) {
    throw new DomainError('wrongMoment')
  }
  const minutes = relayMinutes({ ...contract, isToCome: stage.status === 'scheduled' }, now)
  return relayFor(shell.env.relay, viewer.personId, minutes, now)
}

/** From when it is planned until its debrief is closed: who is in then has a credential that lasts. */
function isRelayed(stage: Stage): boolean {
  return stage.status === 'scheduled' || isMeetingOffered(stage)
}
