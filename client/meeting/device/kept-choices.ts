import * as z from 'zod/mini'
import type { MeetingBrowser } from '../meeting-browser'
import type { SourceKind } from '../meeting-view'

const id = z.nullable(z.string())
const devicesSchema = z.object({ microphone: id, camera: id, speakers: id })
const wishesSchema = z.object({ microphone: z.boolean(), camera: z.boolean() })
const quietedSchema = z.array(z.enum(['microphone', 'camera']))
const place = 'triade.meeting'

export type ChosenDevices = z.infer<typeof devicesSchema>
/** Whether the person wants each of them on. */
export type Wishes = Readonly<Record<SourceKind, boolean>>

/** What a person chose, kept by their browser: devices for good, on and off for this tab. Where nothing can be kept, nothing is. */
export function createKeptChoices(
  { device, tab }: MeetingBrowser['storage'],
  { liveSessionId, personId }: { readonly liveSessionId: string; readonly personId: string },
) {
  const ownPlace = `${place}.${liveSessionId}.${personId}`
  const quietedPlace = `${ownPlace}.quieted`
  return {
    devices: (): ChosenDevices =>
      read(device, place, devicesSchema) ?? { microphone: null, camera: null, speakers: null },
    keepDevices: (devices: ChosenDevices) => write(device, place, devices),
    wishes: (): Wishes => read(tab, ownPlace, wishesSchema) ?? { microphone: true, camera: true },
    keepWishes: (wishes: Wishes) => write(tab, ownPlace, wishes),
    /** What a stage turned off, and no hand. */
    quieted: (): readonly SourceKind[] => read(tab, quietedPlace, quietedSchema) ?? [],
    keepQuieted: (kinds: readonly SourceKind[]) => write(tab, quietedPlace, kinds),
  }
}

/** The name of this tab, the same after a reload. */
export function readTabName(tab: () => Storage, newId: () => string): string {
  const tabPlace = `${place}.tab`
  const name = read(tab, tabPlace, z.string().check(z.minLength(8), z.maxLength(40))) ?? newId()
  write(tab, tabPlace, name)
  return name
}

function read<T>(storage: () => Storage, key: string, schema: z.ZodMiniType<T>): T | null {
  try {
    return schema.parse(JSON.parse(storage().getItem(key) ?? ''))
  } catch {
    return null
  }
}

function write(storage: () => Storage, key: string, value: unknown): void {
  try {
    storage().setItem(key, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing asks anew.
  }
}
