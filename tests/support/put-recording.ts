import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSeal } from '@/client/recording/seal-chunk'
import type { GapCause } from '@/domain/live-session/recording/chunk'
import type { ApiPerson } from './api'

const files = {
  voice: { path: 'tests/support/media/voice.webm', mimeType: 'audio/webm;codecs=opus' },
  room: { path: 'tests/support/media/voice.webm', mimeType: 'audio/webm;codecs=opus' },
  picture: { path: 'tests/support/media/picture.webm', mimeType: 'video/webm;codecs=vp8' },
} as const

/**
 * A stretch of six seconds. `fromMs`: where it begins in the interview; `steps`: how loud it is; `isEnded`: whether all of it has come;
 * `driftMs`: how much less media than time each chunk holds; `isHeadLost`: its first chunk never comes.
 */
export type Stretch = {
  readonly fromMs: number
  readonly cause?: GapCause
  readonly steps?: string
  readonly isEnded?: boolean
  readonly driftMs?: number
  readonly isHeadLost?: boolean
}

const chunkMs = 2_000

/** Sends a track of a running interview as the browser of this person would: each stretch a segment of three chunks. `deviceId`: that records a room. Returns its id. */
export async function putRecording(
  url: string,
  liveSessionId: string,
  person: ApiPerson,
  kind: keyof typeof files,
  stretches: readonly Stretch[],
  deviceId?: string,
): Promise<string> {
  const trackId = randomUUID()
  const beginSeal = createSeal()
  const { path, mimeType } = files[kind]
  const media = new Uint8Array(readFileSync(path))
  const part = Math.ceil(media.length / 3)
  const { publicKey, right } = await person.api.recording.openTrack.mutate({
    liveSessionId,
    trackId,
    kind,
    mimeType,
    deviceId,
  })
  const authorization = `Bearer ${right}`
  for (const [
    segment,
    { fromMs, cause, steps, isEnded = true, driftMs = 0, isHeadLost },
  ] of stretches.entries()) {
    const seal = beginSeal(publicKey)
    for (const number of [0, 1, 2]) {
      if (isHeadLost && number === 0) continue
      const from = fromMs + number * chunkMs
      const told = steps?.slice(number * 20, (number + 1) * 20)
      const header = {
        from,
        to: from + chunkMs,
        media: chunkMs - driftMs,
        ...(cause && number === 0 ? { cause } : {}),
        ...(told ? { levels: { at: number * 20, steps: told } } : {}),
      }
      const place = { recordingId: liveSessionId, trackId, segment, number }
      const sealed = await seal(place, header, media.slice(number * part, (number + 1) * part))
      const digest = createHash('sha256').update(sealed).digest('base64')
      await put(`${url}/api/recordings/${trackId}/${segment}/${number}`, sealed, {
        authorization,
        'content-digest': `sha-256=:${digest}:`,
      })
    }
    if (isEnded)
      await put(`${url}/api/recordings/${trackId}/${segment}/end`, JSON.stringify({ count: 3 }), {
        authorization,
      })
  }
  return trackId
}

async function put(address: string, body: BodyInit, headers: Record<string, string>): Promise<void> {
  const answer = await fetch(address, { method: 'PUT', headers, body })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
}
