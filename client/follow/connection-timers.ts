import { isBehind } from '@/domain/live-session/sequence'
import type { Connection } from './connection'

export const timers = ['gap', 'watchdog', 'poll', 'answer', 'silence'] as const
export type Timer = (typeof timers)[number]

/** The timers that should be running in this state. */
export function timersOf(connection: Connection): ReadonlySet<Timer> {
  const wanted = new Set<Timer>()
  const { log, reading, failures, reachable, silent } = connection
  const well = isWell(connection)
  if (isBehind(log) && reading === null && failures === 0) wanted.add('gap')
  if (!well) wanted.add('watchdog')
  if (!well || !reachable || failures > 0 || silent) wanted.add('poll')
  if (reading !== null) wanted.add('answer')
  if (well && !silent) wanted.add('silence')
  return wanted
}

/** The seat hears its own channel. */
export function isWell(connection: Connection): boolean {
  return connection.socket === 'connected' && connection.subscribed
}

/** Length of a timer in milliseconds; `random` in [0, 1) spreads out the seats of one session. */
export function delayOf(timer: Timer, connection: Connection, random: number): number {
  const { shakes, refused, failures, fruitless } = connection
  switch (timer) {
    case 'gap':
      return Math.min(3_000, 80 * 2 ** Math.min(fruitless, 6))
    case 'poll':
      return 3_000
    case 'silence':
      // Three turns of the head beacon, and a little.
      return 10_000
    case 'watchdog':
      if (refused !== null) return 60_000
      // A network where a handshake takes more than 3.5 s would otherwise never get through.
      return (2_000 + 1_500 * random) * (shakes < 5 ? 1 : 3)
    case 'answer':
      // Longer each time, for a network on which a page takes that long.
      return 10_000 * Math.min(3, failures + 1)
    default: {
      const unknown: never = timer
      return unknown
    }
  }
}
