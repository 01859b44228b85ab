import type { KeptTrack } from './device-store'
import type { UploadState } from './upload-state'

/** How the recordings of a person stand on this device. `recordedMs`, `waitingMs`: of the longest track; `waitingBytes`: of all. */
export type Standing = {
  readonly recordedMs: number
  readonly waitingMs: number
  readonly waitingBytes: number
  /** What stands in the way of sending: nothing, the network, or the disk of the server. */
  readonly obstacle: 'none' | 'network' | 'serverFull'
  /** Sealed bytes sent by this page so far. */
  readonly sentBytes: number
}

export function standingOf(
  tracks: readonly KeptTrack[],
  { waiting, isServerFull, tries, sentBytes }: UploadState,
): Standing {
  const each = tracks.map(({ trackId, recordedMs }) => {
    const items = waiting.filter((item) => item.trackId === trackId)
    const sum = (of: 'ms' | 'bytes') => items.reduce((total, item) => total + item[of], 0)
    return { recordedMs, waitingMs: sum('ms'), waitingBytes: sum('bytes') }
  })
  const waitingMs = Math.max(0, ...each.map((track) => track.waitingMs))
  const obstacle = isServerFull ? 'serverFull' : tries > 1 ? 'network' : 'none'
  return {
    recordedMs: Math.max(0, ...each.map((track) => track.recordedMs)),
    waitingMs,
    waitingBytes: each.reduce((total, track) => total + track.waitingBytes, 0),
    obstacle: waitingMs > 0 ? obstacle : 'none',
    sentBytes,
  }
}
