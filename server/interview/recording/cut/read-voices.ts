import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { liveSessionEvent, recordingChunk, recordingSegment, recordingTrack } from '@/db/schema'
import { playableOf } from '@/domain/live-session/recording/heard'

/** A stretch of one player's voice that can be played without a gap, in ms of the interview, and where its file is. */
export type VoiceStretch = {
  readonly personId: string
  readonly trackId: string
  readonly segment: number
  readonly fromMs: number
  readonly toMs: number
  readonly mimeType: string
  readonly keyId: string
  readonly fileId: string
}

/** What was recorded of an interview: a voice each, the sound of its room, or nothing that is still kept. */
export type RecordedAs = 'voices' | 'room' | 'nothing'

/** The voices that are kept of an interview, each player's on its own, as far as they can be played. */
export async function readVoices(
  db: Db | Tx,
  liveSessionId: string,
): Promise<{ readonly as: RecordedAs; readonly voices: readonly VoiceStretch[] }> {
  const tracks = await db
    .select()
    .from(recordingTrack)
    .where(isKept([liveSessionId]))
  const spoken = tracks.filter(({ kind, personId }) => kind === 'voice' && personId !== null)
  if (spoken.length === 0) {
    return { as: tracks.some(({ kind }) => kind === 'room') ? 'room' : 'nothing', voices: [] }
  }
  const ids = spoken.map(({ id }) => id)
  const [chunks, files] = await Promise.all([
    db.select().from(recordingChunk).where(inArray(recordingChunk.trackId, ids)),
    db
      .select()
      .from(recordingSegment)
      .where(and(inArray(recordingSegment.trackId, ids), isNotNull(recordingSegment.fileId))),
  ])
  const voices = spoken.flatMap(({ id: trackId, personId, mimeType, keyId }) => {
    const own = files.filter((each) => each.trackId === trackId)
    const inFile = new Map(own.map(({ segment, chunksInFile }) => [segment, chunksInFile ?? 0]))
    const clocks = chunks.filter((each) => each.trackId === trackId)
    return playableOf(clocks, inFile).flatMap((stretch) => {
      const fileId = own.find(({ segment }) => segment === stretch.segment)?.fileId
      return fileId && personId ? [{ ...stretch, personId, trackId, mimeType, keyId, fileId }] : []
    })
  })
  return { as: 'voices', voices }
}

/** Whose voices are kept of these interviews: « interview person », each. */
export async function keptVoices(
  db: Db | Tx,
  liveSessionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (liveSessionIds.length === 0) return new Set()
  const rows = await db
    .select({ liveSessionId: recordingTrack.liveSessionId, personId: recordingTrack.personId })
    .from(recordingTrack)
    .where(and(isKept(liveSessionIds), eq(recordingTrack.kind, 'voice')))
  return new Set(rows.map(({ liveSessionId, personId }) => `${liveSessionId} ${personId}`))
}

/** Tracks that are neither destroyed nor about to be: a withdrawal counts from its fact. */
function isKept(liveSessionIds: readonly string[]) {
  return and(
    inArray(recordingTrack.liveSessionId, [...liveSessionIds]),
    isNull(recordingTrack.destroyedAt),
    sql`not exists (select from ${liveSessionEvent} where ${liveSessionEvent.liveSessionId} = ${recordingTrack.liveSessionId}
      and ${liveSessionEvent.type} = 'recordingWithdrawn')`,
  )
}
