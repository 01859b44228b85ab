import type { Peer } from '@/client/meeting/meeting-view'
import type { Medium, Voice } from '@/domain/live-session/meeting/medium'

/**
 * What is to be said of a person, the gravest first. `shut`: with us, without a word or a face. `heard`: their sound comes; `seen`: their
 * picture too; `unseen`: their camera is off.
 */
export type PeerState =
  | 'noAgreement'
  | 'noPath'
  | 'broken'
  | 'away'
  | 'gone'
  | 'connecting'
  | 'shut'
  | 'heard'
  | 'unseen'
  | 'seen'

export function peerState(
  {
    link,
    lacksRelay,
    lacksAgreement,
    camera,
  }: Pick<Peer, 'link' | 'lacksRelay' | 'lacksAgreement' | 'camera'>,
  voice: Voice,
  medium: Medium,
): PeerState {
  if (link === 'away' || link === 'gone') return link
  if (link !== 'connected' && lacksAgreement) return 'noAgreement'
  if (link !== 'connected') return lacksRelay ? 'noPath' : link
  if (voice === 'shut') return 'shut'
  if (medium === 'audio') return 'heard'
  return camera === 'on' ? 'seen' : 'unseen'
}

/** Whether their voice does not come though they are there. */
export function isLost(state: PeerState): state is 'noAgreement' | 'noPath' | 'broken' {
  return state === 'noAgreement' || state === 'noPath' || state === 'broken'
}

/** Whether they are connected, heard or not. */
export function isThere(state: PeerState): state is 'shut' | 'heard' | 'unseen' | 'seen' {
  return state === 'shut' || state === 'heard' || state === 'unseen' || state === 'seen'
}
