import type { Connection, Timer } from './connection'

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
