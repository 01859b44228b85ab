import type { LiveSessionEvent } from '@/domain/live-session/event'
import type { Snapshot } from '@/server/interview/event-log/snapshot'
import { ringFor } from '@/server/interview/recording/recorder/bell'
import type { SeatsNow } from '@/server/interview/seats/seats-now'
import type { Shell } from '@/server/interview/shell'
import { sendViews } from './send-views'

/** Sends committed facts to every seat that is held, whichever process holds its sockets. Returns without waiting. */
export function publishFacts(
  shell: Shell,
  snapshot: Snapshot,
  events: readonly LiveSessionEvent[],
  seatsNow: SeatsNow,
): void {
  ringFor(snapshot.liveSessionId)
  if (shell.relay) shell.relay.publish(snapshot, events, seatsNow)
  else sendViews(shell, snapshot, events, seatsNow)
}
