import type { LiveSessionEvent } from '@/domain/live-session/event'
import type { Snapshot } from '@/server/event-log/snapshot'
import type { Shell } from '@/server/shell'
import { sendViews } from './send-views'

/** Sends committed facts to every seat, whichever process holds its sockets. Returns without waiting. */
export function publishFacts(shell: Shell, snapshot: Snapshot, events: readonly LiveSessionEvent[]): void {
  if (shell.relay) shell.relay.publish(snapshot, events)
  else sendViews(shell, snapshot, events)
}
