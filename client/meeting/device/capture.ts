import type { SourceKind, SourceState } from '../meeting-view'

const sound = { echoCancellation: true, noiseSuppression: true, autoGainControl: true } as const
const size = { width: 640, height: 360, frameRate: 15 } as const

/** What a browser is asked for, the closest first: this device, any, and a camera that can do nothing so small. */
export function constraintsOf(kind: SourceKind, deviceId: string | null): readonly MediaStreamConstraints[] {
  const device = deviceId === null ? {} : { deviceId: { exact: deviceId } }
  if (kind === 'microphone') {
    const any = { audio: sound }
    return deviceId === null ? [any] : [{ audio: { ...sound, ...device } }, any]
  }
  const bounded = {
    width: { ideal: size.width, max: size.width },
    height: { ideal: size.height, max: size.height },
    frameRate: { ideal: size.frameRate, max: size.frameRate },
  }
  const any = [{ video: bounded }, { video: size }]
  return deviceId === null ? any : [{ video: { ...bounded, ...device } }, ...any]
}

/** What a refusal of the browser says of a device (W3C, Media Capture and Streams, getUserMedia). */
export function stateOf(error: unknown): SourceState {
  const name = error instanceof Object ? Reflect.get(error, 'name') : null
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy'
  return 'missing'
}

/** Asks for a microphone or a camera; rejects with the error of the last thing asked. */
export async function capture(
  devices: MediaDevices,
  kind: SourceKind,
  deviceId: string | null,
): Promise<MediaStreamTrack> {
  let last: unknown = null
  for (const constraints of constraintsOf(kind, deviceId)) {
    try {
      const [track] = (await devices.getUserMedia(constraints)).getTracks()
      if (track) return track
    } catch (error) {
      last = error
      // Only of a device that is not there, or cannot do that, is something else asked.
      if (stateOf(error) !== 'missing') throw error
    }
  }
  throw last
}
