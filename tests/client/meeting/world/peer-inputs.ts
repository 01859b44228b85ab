import type { PeerInput, PeerSignal, Timer } from '@/client/meeting/peer/peer-state'

/** What happens to a peer, in short. */
export const hello = (knows: string | null): PeerSignal => ({
  type: 'hello',
  knows,
  microphone: 'on',
  camera: 'off',
})
export const description = (kind: 'offer' | 'answer', to: string): PeerSignal => ({
  type: 'description',
  to,
  kind,
  sdp: 'sdp',
})
export const candidates = (to: string): PeerSignal => ({
  type: 'candidates',
  to,
  candidates: [{ candidate: 'c', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'f' }],
})
export const from = (page: string, signal: PeerSignal): PeerInput => ({ type: 'signal', page, signal })
export const path = (to: 'connected' | 'disconnected' | 'failed'): PeerInput => ({ type: 'path', path: to })
export const elapsed = (timer: Timer): PeerInput => ({ type: 'elapsed', timer })
