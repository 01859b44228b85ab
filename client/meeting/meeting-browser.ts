import { holdName } from '@/client/hold-name'
import { newId } from '@/client/new-id'
import { createMeters, type Meters } from './device/meters'

/** What a meeting needs of the browser it runs in. A function that starts something returns the function that ends it. */
export type MeetingBrowser = {
  /** Whether it can connect to others at all: some are built without WebRTC, or forbid it. */
  readonly canConnect: () => boolean
  readonly openPeer: (configuration: RTCConfiguration) => RTCPeerConnection
  readonly createStream: () => MediaStream
  /** Undefined on plain http beyond this machine. */
  readonly devices: () => MediaDevices | undefined
  readonly createMeters: (changed: () => void) => Meters
  readonly newId: () => string
  /** For who looks after the installation; people are told on the screen. */
  readonly log: (message: string, reason: unknown) => void
  /** In [0, 1). */
  readonly random: () => number
  readonly now: () => number
  /** Where choices are kept: beyond this tab, and for this tab. They may throw. */
  readonly storage: { readonly device: () => Storage; readonly tab: () => Storage }
  /** Holds a name until the page is gone; false where another page of this browser holds it. */
  readonly holdName: (name: string) => Promise<boolean>
  readonly watchPage: (listener: PageListener) => () => void
}

type PageListener = {
  /** The network of this device came back. */
  readonly networkChanged: () => void
  /** The page is going away. */
  readonly leaving: () => void
  /** The page is back as it was when it went away. */
  readonly back: () => void
}

export const thisMeetingBrowser: MeetingBrowser = {
  canConnect: () => typeof RTCPeerConnection === 'function',
  openPeer: (configuration) => new RTCPeerConnection(configuration),
  createStream: () => new MediaStream(),
  devices: () => navigator.mediaDevices,
  createMeters,
  newId,
  log: (message, reason) => console.error(message, reason),
  random: Math.random,
  now: () => performance.now(),
  storage: { device: () => window.localStorage, tab: () => window.sessionStorage },
  holdName,
  watchPage({ networkChanged, leaving, back }) {
    const ended = new AbortController()
    const { signal } = ended
    window.addEventListener('online', networkChanged, { signal })
    window.addEventListener('pagehide', leaving, { signal })
    window.addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (persisted) back()
      },
      { signal },
    )
    return () => ended.abort()
  },
}
