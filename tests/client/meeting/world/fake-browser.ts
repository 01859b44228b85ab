import type { MeetingBrowser } from '@/client/meeting/meeting-browser'
import { FakeNetwork } from './fake-network'
import { FakeStream, FakeTrack } from './fake-tracks'

/** A storage that is gone with the test. */
export function createFakeStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

type Refusal = { readonly name: string }

/** The microphones and cameras of a device; a test plugs them in and out and refuses them. */
export class FakeDevices {
  readonly tracks: FakeTrack[] = []
  readonly asked: MediaStreamConstraints[] = []
  readonly plugged = new Map<string, MediaDeviceKind>([
    ['mic-1', 'audioinput'],
    ['mic-2', 'audioinput'],
    ['cam-1', 'videoinput'],
    ['out-1', 'audiooutput'],
  ])
  refusals: { audio: Refusal | null; video: Refusal | null } = { audio: null, video: null }
  private readonly listeners = new Set<() => void>()

  addEventListener = (_: string, listener: () => void) => void this.listeners.add(listener)
  removeEventListener = (_: string, listener: () => void) => void this.listeners.delete(listener)
  listening = () => this.listeners.size

  live(kind: 'audio' | 'video') {
    return this.tracks.filter((each) => each.kind === kind && each.readyState === 'live')
  }

  async getUserMedia(constraints: MediaStreamConstraints) {
    this.asked.push(constraints)
    await Promise.resolve()
    const kind = constraints.audio ? 'audio' : 'video'
    const refusal = this.refusals[kind]
    if (refusal) throw refusal
    const of = constraints[kind]
    const exact = typeof of === 'object' ? Reflect.get(Object(of.deviceId), 'exact') : undefined
    const all = [...this.plugged].filter(([, each]) => each === `${kind}input`).map(([id]) => id)
    const id = exact === undefined ? all[0] : all.find((each) => each === exact)
    if (id === undefined) throw { name: exact === undefined ? 'NotFoundError' : 'OverconstrainedError' }
    const track = new FakeTrack(kind, id)
    this.tracks.push(track)
    const stream = new FakeStream()
    stream.addTrack(track)
    return stream
  }

  async enumerateDevices() {
    return [...this.plugged].map(([deviceId, kind]) => ({ deviceId, kind, label: deviceId, groupId: '' }))
  }

  change() {
    for (const listener of [...this.listeners]) listener()
  }

  unplug(id: string) {
    this.plugged.delete(id)
    for (const track of this.tracks.filter((each) => each.deviceId === id && each.readyState === 'live')) {
      track.readyState = 'ended'
      track.onended?.()
    }
    this.change()
  }

  plug(id: string, kind: MediaDeviceKind) {
    this.plugged.set(id, kind)
    this.change()
  }
}

export type FakeBrowser = ReturnType<typeof createFakeBrowser>

/** A browser of which the test holds everything. `tab` and `device` outlive a reload. */
export function createFakeBrowser({
  owner = 'claire',
  network = new FakeNetwork(),
  newId,
  tab = createFakeStorage(),
  device = createFakeStorage(),
}: {
  owner?: string
  network?: FakeNetwork
  newId?: () => string
  tab?: Storage
  device?: Storage
} = {}) {
  const devices = new FakeDevices()
  const page = { networkChanged: () => {}, leaving: () => {}, back: () => {} }
  const sound = { isSilent: false as boolean | null, isBlocked: false, watched: new Set<string>(), ended: 0 }
  const logged: string[] = []
  let watching = 0
  let last = 0
  const browser: MeetingBrowser = {
    canConnect: () => true,
    openPeer: () => network.open(owner) as unknown as RTCPeerConnection,
    createStream: () => new FakeStream() as unknown as MediaStream,
    devices: () => devices as unknown as MediaDevices,
    createMeters: () => ({
      watch: (name, stream) => void (stream ? sound.watched.add(name) : sound.watched.delete(name)),
      levelOf: () => 0.5,
      isSilent: () => sound.isSilent,
      isBlocked: () => sound.isBlocked,
      resume: () => {
        sound.isBlocked = false
      },
      end: () => {
        sound.ended += 1
      },
    }),
    newId: newId ?? (() => `page-${owner}-${++last}`),
    log: (message) => void logged.push(message),
    random: () => 0.5,
    now: () => Date.now(),
    storage: { device: () => device, tab: () => tab },
    holdName: async () => true,
    watchPage(listener) {
      watching += 1
      Object.assign(page, listener)
      return () => {
        watching -= 1
      }
    },
  }
  return { browser, network, devices, page, sound, logged, watching: () => watching }
}
