/** A track without a camera or microphone behind it. */
export class FakeTrack {
  static last = 0
  readonly id = `track-${++FakeTrack.last}`
  enabled = true
  readyState: 'live' | 'ended' = 'live'
  onended: (() => void) | null = null
  constructor(
    readonly kind: 'audio' | 'video',
    readonly deviceId = 'default',
  ) {}
  stop() {
    this.readyState = 'ended'
  }
  getSettings() {
    return { deviceId: this.deviceId }
  }
}

export class FakeStream {
  readonly tracks: FakeTrack[] = []
  addTrack(track: FakeTrack) {
    if (!this.tracks.includes(track)) this.tracks.push(track)
  }
  getTracks = () => [...this.tracks]
  getAudioTracks = () => this.tracks.filter(({ kind }) => kind === 'audio')
  getVideoTracks = () => this.tracks.filter(({ kind }) => kind === 'video')
}
