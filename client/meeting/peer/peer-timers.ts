import type { PeerState, Timer } from './peer-state'

/** The timers that should be running in this state, each with what it runs for: it starts anew for something else. */
export function timersOf(peer: PeerState): ReadonlyMap<Timer, string> {
  const wanted = new Map<Timer, string>()
  const { isIn, isPresent, hasLeft, phase, own, page } = peer
  if (!isIn) return wanted
  const pair = `${own} ${page}`
  if (isPresent && !hasLeft && phase !== 'connected') wanted.set('hello', `${pair} ${peer.hellos}`)
  if (phase === 'joining') wanted.set('join', pair)
  if (phase === 'mending') wanted.set('mend', `${pair} ${peer.mends}`)
  if (phase !== 'connected') return wanted
  if (peer.isDown) wanted.set('down', pair)
  if (!peer.isSettled) wanted.set('settle', `${pair} ${peer.mends}`)
  wanted.set('telling', `${pair} ${peer.changes} ${peer.tellings}`)
  return wanted
}

/** Length of a timer in milliseconds; `random` in [0, 1) spreads out the pages of one session. */
export function delayOf(timer: Timer, peer: PeerState, random: number): number {
  // The one that makes the offers begins anew first, so that both do not at once.
  const patience = peer.initiates ? 0 : 2_000
  switch (timer) {
    case 'hello': {
      // A person who has not entered is asked seldom: they say hello themselves.
      const most = peer.page === null ? 20_000 : 4_000
      return Math.min(most, 1_000 * 2 ** Math.min(peer.hellos, 6)) * (0.75 + 0.5 * random)
    }
    case 'join':
      return Math.min(20_000, 6_000 + 3_000 * peer.tries) + patience
    case 'mend':
      return 6_000 + patience
    case 'down':
      return peer.initiates ? 1_200 : 1_500
    case 'settle':
      return 3_000
    case 'telling':
      return Math.min(30_000, 4_000 * 2 ** Math.min(peer.tellings, 3))
    default:
      return timer satisfies never
  }
}
