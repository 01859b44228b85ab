import type { KeptTrack } from './device-store'

type Own = Pick<KeptTrack, 'trackId' | 'right'>

/** What a device tells and asks of its tracks besides their chunks. */
export type TellServer = {
  /** The device holds nothing of the track any more: the receipt of its destruction says so. Never rejects. */
  readonly tellEmpty: (track: Own) => Promise<void>
  /** Whether the track was destroyed; false where the server cannot be asked. */
  readonly isDestroyed: (track: Own) => Promise<boolean>
}

const timeoutMs = 15_000

/** By the right of the track alone: no cookie goes with it. */
export const tellServer: TellServer = {
  async tellEmpty(track) {
    await send('DELETE', track).catch(() => undefined)
  },
  async isDestroyed(track) {
    try {
      const answer = await send('GET', track)
      return answer.ok && ((await answer.json()) as { state?: unknown }).state === 'destroyed'
    } catch {
      return false
    }
  },
}

function send(method: 'GET' | 'DELETE', { trackId, right }: Own): Promise<Response> {
  return fetch(`/api/recordings/${trackId}`, {
    method,
    headers: { authorization: `Bearer ${right}` },
    credentials: 'omit',
    cache: 'no-store',
    keepalive: true,
    signal: AbortSignal.timeout(timeoutMs),
  })
}
