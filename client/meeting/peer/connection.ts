import type { Medium } from '@/domain/live-session/meeting/medium'
import type { Signal } from '@/domain/live-session/meeting/signal'
import { belongsTo, type Candidate, candidateOf, createCandidateBatch } from './candidates'
import { addLines, attach, limit, openLines, type SentTracks } from './media-lines'
import type { Described, PeerInput } from './peer-state'

export type ConnectionOptions = {
  readonly medium: Medium
  /** The name of their end, which descriptions and candidates are meant for. */
  readonly page: string
  readonly open: () => Promise<RTCPeerConnection>
  readonly createStream: () => MediaStream
  readonly send: (signal: Signal) => void
  readonly report: (input: Extract<PeerInput, { type: 'path' | 'negotiationFailed' }>) => void
  /** What the browser said where it refused something. */
  readonly log: (reason: unknown) => void
  /** A track of theirs came. */
  readonly changed: () => void
}

export type Connection = ReturnType<typeof createConnection>

const heldMax = 200

/** One connection to one end of another person, from its first description to its close. One thing is done after the other. */
export function createConnection(options: ConnectionOptions) {
  const { page, send, report } = options
  const stream = options.createStream()
  const batch = createCandidateBatch((candidates) => send({ type: 'candidates', to: page, candidates }))
  const taken = new Set<string>()
  let peer: RTCPeerConnection | null = null
  let isClosed = false
  let tracks: SentTracks = { microphone: null, camera: null }
  let isHeard = true
  let network: 'good' | 'weak' = 'good'
  /** The last description of this end; null once it is known to have arrived. */
  let said: Signal | null = null
  let hasRelayCandidate = false
  /** Candidates of theirs that came before the description they belong to. */
  let held: Candidate[] = []
  let work: Promise<void> = Promise.resolve()

  function enqueue(task: (within: RTCPeerConnection) => Promise<void>): void {
    work = work.then(async () => {
      try {
        const within = isClosed ? null : await opened()
        if (within && !isClosed) await task(within)
      } catch (reason) {
        if (isClosed) return
        options.log(reason)
        report({ type: 'negotiationFailed' })
      }
    })
  }

  async function opened(): Promise<RTCPeerConnection> {
    if (peer) return peer
    const fresh = await options.open()
    if (isClosed) fresh.close()
    else watch(fresh)
    peer = fresh
    return fresh
  }

  function watch(fresh: RTCPeerConnection): void {
    fresh.onicecandidate = ({ candidate }) => {
      const found = candidate && candidateOf(candidate)
      if (!found) return
      if (/ typ relay/u.test(found.candidate)) hasRelayCandidate = true
      batch.add(found)
    }
    fresh.onconnectionstatechange = () => reportPath(fresh)
    fresh.ontrack = ({ track }) => {
      track.enabled = isHeard
      stream.addTrack(track)
      options.changed()
    }
  }

  function reportPath({ connectionState }: RTCPeerConnection): void {
    if (isClosed) return
    if (connectionState === 'connected' || connectionState === 'disconnected' || connectionState === 'failed')
      report({ type: 'path', path: connectionState })
  }

  async function sayDescription(
    within: RTCPeerConnection,
    description: RTCSessionDescriptionInit,
  ): Promise<void> {
    await within.setLocalDescription(description)
    if (isClosed) return
    const { sdp = '', type } = description
    batch.keepOnly(sdp)
    said = { type: 'description', to: page, kind: type === 'offer' ? 'offer' : 'answer', sdp }
    send(said)
  }

  async function takeDescription(within: RTCPeerConnection, kind: 'offer' | 'answer', sdp: string) {
    if (taken.has(sdp) || (kind === 'answer' && within.signalingState !== 'have-local-offer')) return
    await within.setRemoteDescription({ type: kind, sdp })
    said = null
    if (kind === 'offer') {
      openLines(within)
      attach(within, tracks)
      await sayDescription(within, await within.createAnswer())
    }
    // Only now: what came to nothing is tried again when it is said again.
    taken.add(sdp)
    limit(within, network)
    await takeCandidates(within, [])
    reportPath(within)
  }

  async function takeCandidates(within: RTCPeerConnection, candidates: readonly Candidate[]): Promise<void> {
    const sdp = within.remoteDescription?.sdp ?? null
    const all = [...held, ...candidates]
    held = all.filter((each) => sdp === null || !belongsTo(each, sdp)).slice(-heldMax)
    if (sdp === null) return
    for (const each of all.filter((one) => belongsTo(one, sdp))) {
      // One that the browser refuses must not take the others with it.
      await within.addIceCandidate(each).catch(() => undefined)
    }
  }

  return {
    stream,
    /** Whether the relay gave an address. */
    hasRelayCandidate: () => hasRelayCandidate,
    offer(isRestart: boolean) {
      enqueue(async (within) => {
        addLines(within, options.medium)
        attach(within, tracks)
        await sayDescription(within, await within.createOffer({ iceRestart: isRestart }))
      })
    },
    take(signal: Described) {
      enqueue((within) =>
        signal.type === 'description'
          ? takeDescription(within, signal.kind, signal.sdp)
          : takeCandidates(within, signal.candidates),
      )
    },
    /** Says again what may have been lost: the description that has no answer yet, and the candidates. */
    repeat() {
      if (said) send(said)
      batch.repeat()
    },
    /** At once, whatever is being negotiated: who mutes is muted. */
    sendTracks(next: SentTracks) {
      tracks = next
      if (peer && !isClosed) attach(peer, tracks)
    },
    /** Whether what they send is played here. */
    hear(next: boolean) {
      isHeard = next
      for (const track of stream.getTracks()) track.enabled = next
    },
    adapt(next: 'good' | 'weak') {
      if (next === network) return
      network = next
      if (peer && !isClosed) limit(peer, network)
    },
    renewServers(configuration: RTCConfiguration) {
      try {
        if (!isClosed) peer?.setConfiguration(configuration)
      } catch {
        // The former servers go on serving.
      }
    },
    readStats: async () => (peer && !isClosed ? peer.getStats() : null),
    close() {
      isClosed = true
      batch.end()
      if (!peer) return
      peer.onicecandidate = null
      peer.onconnectionstatechange = null
      peer.ontrack = null
      peer.close()
    },
  }
}
