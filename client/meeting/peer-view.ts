import type { Voice } from '@/domain/live-session/meeting/medium'
import { shownSending } from './device/voice'
import type { Link, Peer } from './meeting-view'
import type { ConnectedPeer } from './peer/connect-peer'
import { lacksAgreement, type PeerState } from './peer/peer-state'

export function linkOf({ phase, page, wasThere, tries, hasConnected }: PeerState): Link {
  if (phase === 'connected') return 'connected'
  if (page === null) return wasThere ? 'gone' : 'away'
  return hasConnected || tries > 0 ? 'broken' : 'connecting'
}

/** What a screen reads of another person. `hasRelay`: whether one is set up; null before that is known. */
export function peerView(
  personId: string,
  peer: ConnectedPeer,
  { voice, hasRelay }: { readonly voice: Voice; readonly hasRelay: boolean | null },
): Peer {
  const state = peer.state()
  const link = linkOf(state)
  const isAway = link === 'away' || link === 'gone'
  const { quality, path } = peer.health()
  return {
    personId,
    link,
    microphone: isAway ? 'none' : shownSending(state.microphone, voice),
    camera: isAway ? 'none' : shownSending(state.camera, voice),
    stream: state.hasConnected ? peer.stream() : null,
    quality,
    path: link === 'connected' ? path : null,
    lacksAgreement: link !== 'connected' && lacksAgreement(state),
    lacksRelay:
      link !== 'connected' &&
      state.lacksPath &&
      (hasRelay === false || (hasRelay === true && !peer.hasRelayCandidate())),
  }
}
