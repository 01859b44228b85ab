import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ChunkHeader } from '@/domain/live-session/recording/chunk'
import { endSegment } from '@/server/interview/recording/end-segment'
import { type Received, receiveChunk } from '@/server/interview/recording/receive-chunk'
import { type DeviceTrack, trackOfRight } from '@/server/interview/recording/track-rows'
import type { RecordingStage } from './recording-stage'
import { type RecordedTrack, sealChunk } from './seal-chunk'

/** Six seconds of a voice, as a browser records them. */
const voice = new Uint8Array(readFileSync('tests/support/media/voice.webm'))
const chunkBytes = Math.ceil(voice.length / 3)

/** Uploads two seconds of that voice: the chunk of this number, 0 to 2; or other bytes in its place. */
export async function putVoice(
  stage: RecordingStage,
  track: RecordedTrack,
  place: { readonly segment: number; readonly number: number },
  header: Partial<ChunkHeader> = {},
  bytes = voice.slice(place.number * chunkBytes, (place.number + 1) * chunkBytes),
): Promise<Received> {
  const sealed = await sealChunk(track, place, bytes, header)
  const digest = createHash('sha256').update(sealed).digest('hex')
  return receiveChunk(stage.runtime, await rowOf(stage, track), {
    ...place,
    read: async () => sealed,
    digest,
  })
}

export async function endVoice(stage: RecordingStage, track: RecordedTrack, segment: number, count: number) {
  await endSegment(stage.runtime, await rowOf(stage, track), { segment, count })
}

/** One whole segment of six seconds. */
export async function recordVoice(stage: RecordingStage, track: RecordedTrack): Promise<void> {
  for (const number of [0, 1, 2]) await putVoice(stage, track, { segment: 0, number })
  await endVoice(stage, track, 0, 3)
}

async function rowOf({ database }: RecordingStage, { trackId, right }: RecordedTrack): Promise<DeviceTrack> {
  const row = await trackOfRight(database.pool, trackId, right)
  if (!row) throw new Error('no such track')
  return row
}
