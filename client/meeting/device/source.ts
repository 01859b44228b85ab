import type { SourceKind, SourceState } from '../meeting-view'
import { capture, stateOf } from './capture'

export type SourceOptions = {
  readonly kind: SourceKind
  readonly devices: () => MediaDevices | undefined
  /** The device the person chose last on this device; null for whichever the browser takes. */
  readonly preferred: () => string | null
  readonly changed: () => void
}

/** One microphone or camera: its track while it runs, and how it stands. */
export function createSource({ kind, devices, preferred, changed }: SourceOptions) {
  let state: SourceState = 'unasked'
  let track: MediaStreamTrack | null = null
  let isWanted = false
  let hasAsked = false
  let hasEnded = false
  /** The question whose answer counts: a later one takes its place. */
  let ticket = 0
  let pending: Promise<void> | null = null

  function become(next: SourceState, nextTrack: MediaStreamTrack | null): void {
    if (track && track !== nextTrack) {
      track.onended = null
      track.stop()
    }
    if (nextTrack && nextTrack !== track) nextTrack.onended = () => lose(nextTrack)
    state = next
    track = nextTrack
    changed()
  }

  function lose(ended: MediaStreamTrack): void {
    if (ended !== track) return
    become('lost', null)
    void ask(null)
  }

  function ask(deviceId: string | null): Promise<void> {
    const asked = askBrowser(deviceId).finally(() => {
      if (pending === asked) pending = null
    })
    pending = asked
    return asked
  }

  /** Asks for this device where one is named. What runs goes on until the answer. */
  async function askBrowser(deviceId: string | null): Promise<void> {
    const within = devices()
    hasAsked = true
    if (!within?.getUserMedia) return become('insecure', null)
    ticket += 1
    const mine = ticket
    const before = state
    if (before !== 'ready' && before !== 'lost') become('asking', track)
    try {
      const found = await capture(within, kind, deviceId)
      if (mine !== ticket || hasEnded || !isWanted) found.stop()
      if (mine === ticket && !hasEnded) become('ready', isWanted ? found : null)
    } catch (error) {
      if (mine !== ticket || hasEnded) return
      const said = stateOf(error)
      // Some browsers give one microphone at a time.
      if (said === 'busy' && track) {
        become('ready', null)
        return askBrowser(deviceId)
      }
      become(before === 'lost' && said === 'missing' ? 'lost' : said, null)
    }
  }

  return {
    state: () => state,
    track: () => track,
    deviceId: () => track?.getSettings().deviceId ?? null,
    /** Asks the person; nothing where it runs already. A camera that is off is not asked for. */
    async prepare(): Promise<void> {
      hasAsked = true
      if (track || !isWanted || hasEnded) return
      await (pending ?? ask(preferred()))
    },
    /** Whether it should run now. What does not run is not held: the light of a camera goes out. */
    want(next: boolean): void {
      if (next === isWanted || hasEnded) return
      isWanted = next
      if (!next && track) become('ready', null)
      if (next && !track && hasAsked && !pending) void ask(preferred())
    },
    /** Another device was chosen. */
    async choose(deviceId: string): Promise<void> {
      if (isWanted && hasAsked) await ask(deviceId)
    },
    /** `hasChoice`: the browser names a device, so it may be used. `isNews`: the list of devices has changed. */
    devicesRead(hasChoice: boolean, isNews: boolean): void {
      if (!hasAsked || !hasChoice || hasEnded || track || pending) return
      if (state === 'unasked') become('ready', null)
      else if (isNews && isWanted && (state === 'lost' || state === 'missing')) void ask(preferred())
    },
    end(): void {
      hasEnded = true
      if (!track) return
      track.onended = null
      track.stop()
      track = null
    },
  }
}
