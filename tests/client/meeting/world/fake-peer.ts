import { fragmentsOf } from '@/client/meeting/peer/candidates'
import type { FakeNetwork } from './fake-network'
import { FakeTrack } from './fake-tracks'

type Candidate = { readonly candidate: string; readonly usernameFragment?: string | null }
const kinds = ['audio', 'video'] as const
/** The codecs of a line by their payload types. */
const payloads = { audio: ['109', '9'], video: ['120', '121'] } as const

/** Whether a line describes feedback for a codec that it does not offer: browsers of Chromium refuse the whole description. */
function hasStrayFeedback(sdp: string): boolean {
  return sdp.split(/^m=/mu).some((line) => {
    const [head = ''] = line.split('\n')
    const offered = head.trim().split(' ').slice(3)
    const named = [...line.matchAll(/^a=rtcp-fb:(\d+)/gmu)].flatMap((found) => found[1] ?? [])
    return named.some((each) => !offered.includes(each))
  })
}

const downAfterMs = 2_000
const failsAfterMs = 8_000
const graceMs = 5_000

type Line = {
  direction: string
  offered: readonly string[]
  readonly receiver: { readonly track: FakeTrack }
  readonly sender: {
    track: FakeTrack | null
    replaceTrack: (track: FakeTrack | null) => Promise<void>
    getParameters: () => { encodings: Record<string, unknown>[] }
    setParameters: () => Promise<void>
  }
}

/** What an RTCPeerConnection does, as far as a page sees: descriptions, candidates, paths. It refuses what browsers refuse. */
export class FakePeer {
  static last = 0
  readonly name = `peer-${++FakePeer.last}`
  isClosed = false
  connectionState: RTCPeerConnectionState = 'new'
  signalingState: 'stable' | 'have-local-offer' = 'stable'
  localDescription: { type: string; sdp: string } | null = null
  remoteDescription: { type: string; sdp: string } | null = null
  onicecandidate: ((event: { candidate: unknown }) => void) | null = null
  onconnectionstatechange: (() => void) | null = null
  ontrack: ((event: { track: FakeTrack }) => void) | null = null
  private lines: Line[] = []
  private round = 0
  private version = 0
  private remoteName: string | null = null
  private readonly candidates = new Set<string>()
  private timers: ReturnType<typeof setTimeout>[] = []
  private received = 0
  private lastRead = Date.now()

  constructor(
    private readonly network: FakeNetwork,
    readonly owner: string,
  ) {}

  private get fragment() {
    return `${this.name}/${this.round}`
  }

  private get isAgreed() {
    return (
      this.localDescription !== null && this.remoteDescription !== null && this.signalingState === 'stable'
    )
  }

  reaches(other: FakePeer): boolean {
    const remote = fragmentsOf(this.remoteDescription?.sdp ?? '')
    return this.isAgreed && remote.has(other.fragment) && this.candidates.has(other.fragment)
  }

  settle(hasPath: boolean) {
    const was = this.connectionState
    if (hasPath) {
      this.stopTimers()
      if (was !== 'connected') this.after(20, () => this.become('connected'))
      return
    }
    if (this.timers.length > 0) return
    if (was === 'connected')
      this.after(this.signalingState === 'stable' ? downAfterMs : graceMs, () => this.lose())
    else if (was === 'disconnected') this.after(failsAfterMs, () => this.become('failed'))
    else if (was === 'new' && this.isAgreed) this.become('connecting')
    else if (was === 'connecting') this.after(failsAfterMs, () => this.become('failed'))
  }

  private lose() {
    this.become('disconnected')
  }

  private after(ms: number, act: () => void) {
    const timer = setTimeout(() => {
      this.timers = this.timers.filter((each) => each !== timer)
      act()
      if (!this.isClosed) this.settle(this.network.partnerOf(this) !== null)
    }, ms)
    this.timers.push(timer)
  }

  private stopTimers() {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers = []
  }

  private become(state: RTCPeerConnectionState) {
    if (this.isClosed || this.connectionState === state) return
    if (state === 'connected' && this.network.partnerOf(this) === null) return
    this.connectionState = state
    this.onconnectionstatechange?.()
    if (!this.isClosed) this.settle(this.network.partnerOf(this) !== null)
  }

  private check() {
    if (this.isClosed) throw new DOMException('closed', 'InvalidStateError')
  }

  getTransceivers = () => this.lines

  addTransceiver(kind: 'audio' | 'video', { direction }: { direction: string }) {
    this.check()
    const sender: Line['sender'] = {
      track: null,
      async replaceTrack(track) {
        sender.track = track
      },
      getParameters: () => ({ encodings: [{}] }),
      setParameters: async () => undefined,
    }
    const line = {
      direction,
      offered: payloads[kind] as readonly string[],
      receiver: { track: new FakeTrack(kind) },
      sender,
      setCodecPreferences(codecs: readonly unknown[]) {
        line.offered = payloads[kind].slice(0, codecs.length)
      },
    }
    this.lines.push(line)
    return line
  }

  private write(type: 'offer' | 'answer') {
    this.version += 1
    // As Firefox 153 writes them: the feedback of every codec, whichever are offered.
    const lines = this.lines.flatMap(({ offered, receiver: { track } }) => [
      `m=${track.kind} 9 UDP/TLS/RTP/SAVPF ${offered.join(' ')}`,
      ...payloads[track.kind].map((each) => `a=rtcp-fb:${each} transport-cc`),
    ])
    const sdp = ['v=0', `o=${this.name} ${this.version}`, `a=ice-ufrag:${this.fragment}`, ...lines].join('\n')
    return { type, sdp }
  }

  async createOffer({ iceRestart }: { iceRestart?: boolean }) {
    this.check()
    if (iceRestart || this.round === 0) this.round += 1
    return this.write('offer')
  }

  async createAnswer() {
    this.check()
    return this.write('answer')
  }

  async setLocalDescription(description: { type: string; sdp: string }) {
    await Promise.resolve()
    this.check()
    this.localDescription = description
    this.signalingState = description.type === 'offer' ? 'have-local-offer' : 'stable'
    const usernameFragment = this.fragment
    for (const which of [1, 2]) {
      setTimeout(() => {
        if (this.isClosed || this.fragment !== usernameFragment) return
        const candidate = `candidate:${which} 1 udp ${this.name} typ host`
        this.onicecandidate?.({ candidate: { candidate, sdpMid: '0', sdpMLineIndex: 0, usernameFragment } })
      }, which * 10)
    }
    this.network.settle()
  }

  async setRemoteDescription({ type, sdp }: { type: string; sdp: string }) {
    await Promise.resolve()
    this.check()
    const isAnswer = type === 'answer'
    if (isAnswer !== (this.signalingState === 'have-local-offer'))
      throw new DOMException(`${type} while ${this.signalingState}`, 'InvalidStateError')
    if (hasStrayFeedback(sdp) || this.network.isRefusing(this.owner))
      throw new DOMException('Failed to parse codecs correctly', 'OperationError')
    const [, from] = /^o=(\S+)/mu.exec(sdp) ?? []
    if (this.remoteName !== null && from !== this.remoteName)
      throw new DOMException('another certificate', 'InvalidAccessError')
    this.remoteName = from ?? null
    const isNewRound = [...fragmentsOf(sdp)].some(
      (each) => !fragmentsOf(this.remoteDescription?.sdp ?? '').has(each),
    )
    this.remoteDescription = { type, sdp }
    if (!isAnswer && isNewRound) this.round += 1
    for (const kind of kinds) {
      const isOffered = new RegExp(`^m=${kind}`, 'mu').test(sdp)
      if (!isOffered || (!isAnswer && this.lines.some(({ receiver }) => receiver.track.kind === kind)))
        continue
      const line = isAnswer ? null : this.addTransceiver(kind, { direction: 'recvonly' })
      const track = (line ?? this.lines.find(({ receiver }) => receiver.track.kind === kind))?.receiver.track
      if (track) this.ontrack?.({ track })
    }
    if (isAnswer) this.signalingState = 'stable'
    this.network.settle()
  }

  async addIceCandidate({ usernameFragment }: Candidate) {
    await Promise.resolve()
    this.check()
    if (!this.remoteDescription) throw new DOMException('no description', 'InvalidStateError')
    if (!fragmentsOf(this.remoteDescription.sdp).has(usernameFragment ?? ''))
      throw new DOMException('another round', 'OperationError')
    this.candidates.add(usernameFragment ?? '')
    this.network.settle()
  }

  setConfiguration() {
    this.check()
  }

  async getStats() {
    const now = Date.now()
    const partner = this.network.partnerOf(this)
    const isSent = partner?.lines.some(({ sender }) => sender.track !== null) ?? false
    if (isSent) this.received += now - this.lastRead
    this.lastRead = now
    const inbound = {
      id: 'in',
      type: 'inbound-rtp',
      kind: 'audio',
      bytesReceived: this.received,
      packetsReceived: this.received,
    }
    return new Map([['in', inbound]])
  }

  close() {
    this.isClosed = true
    this.connectionState = 'closed'
    this.stopTimers()
    this.network.settle()
  }
}
