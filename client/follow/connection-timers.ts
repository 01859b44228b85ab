import { isBehind } from '@/domain/live-session/follow/sequence'
import { type Connection, isConnected, type Timer } from './connection-state'

/** The timers that should be running in this state. */
export function timersOf(connection: Connection): ReadonlySet<Timer> {
  const wanted = new Set<Timer>()
  const { log, reading, failures, reachable, silent } = connection
  const connected = isConnected(connection)
  if (isBehind(log) && reading === null && failures === 0) wanted.add('gap')
  if (!connected) wanted.add('watchdog')
  if (!connected || !reachable || failures > 0 || silent) wanted.add('poll')
  if (reading !== null) wanted.add('answer')
  if (connected && !silent) wanted.add('silence')
  return wanted
}

/** Length of a timer in milliseconds; `random` in [0, 1) spreads out the seats of one session. */
export function delayOf(timer: Timer, connection: Connection, random: number): number {
  const { reconnects, refused, failures, emptyReads } = connection
  switch (timer) {
    case 'gap':
      return Math.min(3_000, 80 * 2 ** Math.min(emptyReads, 6))
    case 'poll':
      return 3_000
    case 'silence':
      // A little longer than three pauses of the head beacon.
      return 10_000
    case 'watchdog':
      if (refused !== null) return 60_000
      // Three times as long after five tries, for a network on which a handshake takes more than 3.5 s.
      return (2_000 + 1_500 * random) * (reconnects < 5 ? 1 : 3)
    case 'answer':
      // Longer each time, for a network on which a page takes that long.
      return 10_000 * Math.min(3, failures + 1)
    default: {
      const unknown: never = timer
      return unknown
    }
  }
}
