import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { TrackKind } from '@/domain/live-session/recording/track'
import { type ApiPerson, type Cast, command } from './api'
import { contentDigest, type RecordedTrack, sealChunk } from './seal-chunk'

const media = { voice: 'voice.webm', room: 'voice.webm', picture: 'picture.webm' } as const
const chunkMs = 2_000

/** Puts six seconds of a track as the device of this person would, in three chunks and with its end. */
export async function recordOverHttp(
  url: string,
  { api }: ApiPerson,
  liveSessionId: string,
  kind: TrackKind = 'voice',
): Promise<RecordedTrack> {
  const trackId = randomUUID()
  const mimeType = kind === 'picture' ? 'video/webm;codecs=vp8' : 'audio/webm;codecs=opus'
  const opened = await api.recording.openTrack.mutate({ liveSessionId, trackId, kind, mimeType })
  const track = { recordingId: liveSessionId, trackId, ...opened }
  const bytes = new Uint8Array(readFileSync(`tests/support/media/${media[kind]}`))
  const size = Math.ceil(bytes.length / 3)
  for (const number of [0, 1, 2]) {
    const clocks = { from: number * chunkMs, to: (number + 1) * chunkMs, media: chunkMs }
    const part = bytes.slice(number * size, (number + 1) * size)
    await put(`${number}`, await sealChunk(track, { segment: 0, number }, part, clocks))
  }
  await put('end', JSON.stringify({ count: 3 }))
  return track

  async function put(place: string, body: Uint8Array<ArrayBuffer> | string): Promise<void> {
    const answer = await fetch(`${url}/api/recordings/${trackId}/0/${place}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${track.right}`, 'content-digest': contentDigest(Buffer.from(body)) },
      body,
    })
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  }
}

/** An interview of this cast that both players agreed to have recorded, six seconds of each, and that is over. */
export async function playRecorded(
  url: string,
  { supervisor, advisor, beneficiary }: Cast,
  liveSessionId: string,
  answer: 'voice' | 'voiceAndPicture' = 'voice',
): Promise<void> {
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  for (const player of [advisor, beneficiary])
    await command(player, liveSessionId, { type: 'answerRecording', answer })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  for (const player of [advisor, beneficiary]) {
    await recordOverHttp(url, player, liveSessionId)
    if (answer === 'voiceAndPicture') await recordOverHttp(url, player, liveSessionId, 'picture')
  }
  await command(supervisor, liveSessionId, { type: 'endInterview' })
}
