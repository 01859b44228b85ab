import { createSameItems } from '@/client/remember'
import type { DeviceChoice } from '../meeting-view'

export type DeviceLists = {
  readonly microphone: readonly DeviceChoice[]
  readonly camera: readonly DeviceChoice[]
  readonly speakers: readonly DeviceChoice[]
}

const kinds = { microphone: 'audioinput', camera: 'videoinput', speakers: 'audiooutput' } as const

/** The devices of one kind that may be named: browsers name none before the person has let one be used. */
function choicesOf(found: readonly MediaDeviceInfo[], kind: keyof DeviceLists): readonly DeviceChoice[] {
  return found
    .filter((each) => each.kind === kinds[kind] && each.label !== '' && each.deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}

/** Knows which devices there are, and follows them coming and going. */
export function createDeviceList(devices: () => MediaDevices | undefined, changed: () => void) {
  let lists: DeviceLists = { microphone: [], camera: [], speakers: [] }
  let hasEnded = false
  const same = { microphone: sameChoices(), camera: sameChoices(), speakers: sameChoices() }

  async function read(): Promise<void> {
    const found = await devices()
      ?.enumerateDevices?.()
      .catch(() => null)
    if (!found || hasEnded) return
    lists = {
      microphone: same.microphone(choicesOf(found, 'microphone')),
      camera: same.camera(choicesOf(found, 'camera')),
      speakers: same.speakers(choicesOf(found, 'speakers')),
    }
    changed()
  }

  const follow = () => void read()
  devices()?.addEventListener?.('devicechange', follow)
  return {
    lists: () => lists,
    read,
    end() {
      hasEnded = true
      devices()?.removeEventListener?.('devicechange', follow)
    },
  }
}

function sameChoices() {
  const items = createSameItems<DeviceChoice>()
  let before: readonly DeviceChoice[] = []
  return (next: readonly DeviceChoice[]) => {
    before = items(
      next.map((each) => before.find(({ id, label }) => id === each.id && label === each.label) ?? each),
    )
    return before
  }
}
