import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { cohort } from '@/db/schema'
import type { RecordingAnswer } from '@/domain/live-session/recording/answer'
import type { TrackKind } from '@/domain/live-session/recording/track'
import { usualRetention } from '@/domain/retention/retention'
import { endSegment } from '@/server/interview/recording/end-segment'
import { openTrack } from '@/server/interview/recording/open-track'
import { receiveChunk } from '@/server/interview/recording/receive-chunk'
import { sha256, trackOfRight } from '@/server/interview/recording/track-rows'
import type { Person } from '@/server/people/sign-in/sign-in'
import { type Media, openMedia } from '@/server/platform/media/open-media'
import type { StoreConfig } from '@/server/platform/media/open-store'
import { quietLog } from './quiet-log'
import { type RecordedTrack, sealChunk } from './seal-chunk'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  send,
  type TestRuntime,
} from './server-stage'

/** A stage whose installation can record: media and keys in folders of their own. */
export type RecordingStage = ServerStage & {
  readonly media: Media
  readonly dataDir: string
  readonly keysDir: string
  readonly mediaDir: string
}

/** `store`: where sealed files are kept; a folder of their own where none is given. */
export async function openRecordingStage(store: StoreConfig | null = null): Promise<RecordingStage> {
  const stage = await openServerStage()
  const base = await mkdtemp(join(tmpdir(), 'triade-recording-'))
  const [dataDir, keysDir, mediaDir] = ['data', 'keys', 'media'].map((name) => join(base, name)) as [
    string,
    string,
    string,
  ]
  const config = { keysDir, store: store ?? { kind: 'folder' as const, dir: mediaDir } }
  const media = await openMedia({ media: config, dataDir }, quietLog())
  if (!media) throw new Error('no media')
  const runtime: TestRuntime = {
    ...stage.runtime,
    media,
    env: { ...stage.runtime.env, dataDir, media: config },
  }
  return {
    ...stage,
    runtime,
    media,
    dataDir,
    keysDir,
    mediaDir,
    as: (who, on = runtime, ...rest) => stage.as(who, on, ...rest),
    async close() {
      await stage.close()
      await rm(base, { recursive: true, force: true })
    },
  }
}

/** Opens a track for a person, whatever was agreed; `days`: how long it is kept. */
export async function openTrackOf(
  { runtime }: RecordingStage,
  liveSessionId: string,
  { id: personId }: Person,
  { kind = 'voice', days = 30 }: { kind?: TrackKind; days?: number } = {},
): Promise<RecordedTrack> {
  const trackId = randomUUID()
  const mimeType = kind === 'picture' ? 'video/webm;codecs=vp8' : 'audio/webm;codecs=opus'
  const opened = await openTrack(
    runtime,
    { liveSessionId, viewer: { personId, seat: 'advisor' } },
    { trackId, kind, mimeType },
    { mayCapture: () => true, daysOf: () => days },
  )
  return { recordingId: liveSessionId, trackId, ...opened }
}

/**
 * An interview at a distance, in a cohort that asks for consent to record: both players answered, and its clock runs. `answers`: of the
 * advisor and the beneficiary; `days`: how long the cohort keeps recordings; `hasSecond`: with a second supervisor, who codes blind.
 */
export async function recordedCast(
  stage: RecordingStage,
  answers: readonly [RecordingAnswer, RecordingAnswer] = ['voiceAndPicture', 'voiceAndPicture'],
  days = 30,
  hasSecond = false,
): Promise<Cast> {
  const cast = await castLiveSession(stage)
  const offered = { isOn: true, media: 'voiceAndPicture', offeredBy: ['coordinator'] } as const
  await stage.database.db
    .update(cohort)
    .set({
      recording: { ...offered, offeredBy: [...offered.offeredBy], text: { number: 3, since: 0 } },
      retention: { ...usualRetention, media: days },
    })
    .where(eq(cohort.id, cast.cohortId))
  const wish = { ...aWish(cast), scenarioKey: 'driss', place: 'video' } as const
  const supervisorIds = [cast.supervisor.id, cast.otherSupervisor.id]
  const { liveSessionId } = await stage
    .as(cast.coordinator)
    .liveSession.schedule(hasSecond ? { ...wish, supervisorIds, supervision: 'blind' } : wish)
  const recorded = { ...cast, liveSessionId }
  await playUntil(stage, recorded, 'briefing')
  const [advisor, beneficiary] = answers
  await send(stage, cast.advisor, liveSessionId, { type: 'answerRecording', answer: advisor })
  await send(stage, cast.beneficiary, liveSessionId, { type: 'answerRecording', answer: beneficiary })
  await playUntil(stage, recorded, 'interview', 'briefing')
  return recorded
}

/** Has chunks of a track arrive on the server; each holds `words`. */
export async function uploadChunks(
  { runtime }: RecordingStage,
  track: RecordedTrack,
  words: string,
  count = 2,
): Promise<void> {
  const row = await trackOfRight(runtime.database.pool, track.trackId, track.right)
  if (!row) throw new Error('no such track')
  for (let number = 0; number < count; number += 1) {
    const sealed = await sealChunk(track, { segment: 0, number }, Buffer.from(`${words} ${number} `))
    const received = await receiveChunk(runtime, row, {
      segment: 0,
      number,
      read: async () => sealed,
      digest: sha256(sealed),
    })
    if (received !== 'kept') throw new Error(received)
  }
  await endSegment(runtime, row, { segment: 0, count })
}
