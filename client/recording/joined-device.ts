/** A device that has joined a room by a code, as its browser keeps it over a reload. */
export type JoinedDevice = { readonly deviceId: string; readonly right: string }

const placeOf = (name: string) => `triade.recorder.${name}`

export function keptDevice(name: string): JoinedDevice | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(name)) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const { deviceId, right } = kept as Partial<Record<keyof JoinedDevice, unknown>>
    return typeof deviceId === 'string' && typeof right === 'string' ? { deviceId, right } : null
  } catch {
    return null
  }
}

/** Keeps a device, or forgets it. Without storage it joins anew after a reload, by another code. */
export function keepDevice(name: string, device: JoinedDevice | null): void {
  try {
    if (device) localStorage.setItem(placeOf(name), JSON.stringify(device))
    else localStorage.removeItem(placeOf(name))
  } catch {
    // See above.
  }
}
