import type { Medium } from '@/domain/live-session/meeting/medium'

export type SentTracks = {
  readonly microphone: MediaStreamTrack | null
  readonly camera: MediaStreamTrack | null
}

const audioBitrate = 32_000
const pictureBitrate = { good: 500_000, weak: 150_000 } as const

/**
 * Adds the lines of a connection: sound always, a picture where there is one. Only who makes the offers does. Every codec stays:
 * `setCodecPreferences` makes Firefox 153 write offers that Chromium refuses.
 */
export function addLines(peer: RTCPeerConnection, medium: Medium): void {
  if (peer.getTransceivers().length > 0) return
  peer.addTransceiver('audio', { direction: 'sendrecv' })
  if (medium === 'video') peer.addTransceiver('video', { direction: 'sendrecv' })
}

/** Lets both directions of each line of an offer be used, whether or not there is a track now. */
export function openLines(peer: RTCPeerConnection): void {
  for (const line of peer.getTransceivers()) if (line.direction !== 'stopped') line.direction = 'sendrecv'
}

/** Sends these tracks from now on, without a new description. */
export function attach(peer: RTCPeerConnection, { microphone, camera }: SentTracks): void {
  for (const { sender, receiver } of peer.getTransceivers()) {
    const track = receiver.track.kind === 'audio' ? microphone : camera
    // What the sender has now may be on its way out: the browser does one replacement after the other.
    sender.replaceTrack(track).catch(() => undefined)
  }
}

/** Bounds what is sent: the voice comes first, and on a weak network the picture gives way. */
export function limit(peer: RTCPeerConnection, network: 'good' | 'weak'): void {
  for (const { sender, receiver } of peer.getTransceivers()) {
    const parameters = sender.getParameters()
    const [encoding] = parameters.encodings ?? []
    if (!encoding) continue
    if (receiver.track.kind === 'audio') {
      encoding.maxBitrate = audioBitrate
      encoding.priority = 'high'
      encoding.networkPriority = 'high'
    } else {
      encoding.maxBitrate = pictureBitrate[network]
      encoding.scaleResolutionDownBy = network === 'weak' ? 2 : 1
    }
    sender.setParameters(parameters).catch(() => undefined)
  }
}
