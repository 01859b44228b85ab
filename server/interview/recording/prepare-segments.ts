import { randomUUID } from 'node:crypto'
import { and, count, eq, isNull, lt, max, or, sql } from 'drizzle-orm'
import { recordingChunk, recordingSegment, recordingTrack } from '@/db/schema'
import { locales } from '@/domain/localized'
import { refusalOf } from '@/domain/refusal-of'
import type { Runtime } from '@/server/interview/runtime'
import type { Media } from '@/server/platform/media/open-media'
import { segmentFile, segmentMadeSchema } from './segment-file-kind'

/** A segment whose end was never told is taken to be over after this long without a chunk: its page is gone. Milliseconds. */
const restMs = 60_000

type Needs = Pick<Runtime, 'database' | 'heavyWork' | 'log' | 'media'>

/** Segments whose file is being made in this process. */
const making = new Set<string>()
/** Segments of which no file can be made, with how many chunks they had then: tried again once more have come, or by another process. */
const unmakeable = new Map<string, number>()

/**
 * Makes files that can be played out of the chunks of an interview, where they are whole or no longer grow; again where chunks came
 * later. Returns once all are made. What cannot be made now is tried again when this is called next.
 */
export async function prepareSegments(shell: Needs, liveSessionId: string): Promise<void> {
  const { media } = shell
  if (!media) return
  for (const due of await dueSegments(shell, liveSessionId)) {
    const place = `${due.trackId}/${due.segment}`
    if (making.has(place) || unmakeable.get(place) === due.arrived) continue
    making.add(place)
    try {
      await prepare(shell, media, due)
    } catch (err) {
      if (refusalOf(err) === 'documentFailed') unmakeable.set(place, due.arrived)
      shell.log.warn({ err, trackId: due.trackId }, 'the file of a recording could not be made now')
    } finally {
      making.delete(place)
    }
  }
}

type Due = Pick<typeof recordingTrack.$inferSelect, 'keyId' | 'liveSessionId' | 'personId'> & {
  readonly trackId: string
  readonly segment: number
  readonly arrived: number
  readonly isWhole: boolean
}

async function dueSegments({ database: { db } }: Needs, liveSessionId: string): Promise<Due[]> {
  const rows = await db
    .select({
      trackId: recordingTrack.id,
      keyId: recordingTrack.keyId,
      liveSessionId: recordingTrack.liveSessionId,
      personId: recordingTrack.personId,
      segment: recordingChunk.segment,
      arrived: count(),
      lastAt: max(recordingChunk.arrivedAt),
      count: recordingSegment.count,
      chunksInFile: recordingSegment.chunksInFile,
    })
    .from(recordingTrack)
    .innerJoin(recordingChunk, eq(recordingChunk.trackId, recordingTrack.id))
    .leftJoin(
      recordingSegment,
      and(
        eq(recordingSegment.trackId, recordingChunk.trackId),
        eq(recordingSegment.segment, recordingChunk.segment),
      ),
    )
    .where(and(eq(recordingTrack.liveSessionId, liveSessionId), isNull(recordingTrack.destroyedAt)))
    .groupBy(recordingTrack.id, recordingChunk.segment, recordingSegment.count, recordingSegment.chunksInFile)
    .orderBy(recordingTrack.id, recordingChunk.segment)
  return rows.flatMap(({ arrived, lastAt, chunksInFile, ...row }) => {
    const isWhole = row.count === arrived
    const rests = (lastAt?.getTime() ?? 0) < Date.now() - restMs
    return (isWhole || rests) && arrived > (chunksInFile ?? 0) ? [{ ...row, arrived, isWhole }] : []
  })
}

async function prepare({ database: { db }, heavyWork }: Needs, media: Media, due: Due): Promise<void> {
  const { liveSessionId, trackId, keyId, segment, isWhole } = due
  const key = await media.keys.read(keyId)
  if (!key) return
  const ofSegment = and(eq(recordingChunk.trackId, trackId), eq(recordingChunk.segment, segment))
  const chunks = await db
    .select({
      fileId: recordingChunk.fileId,
      number: recordingChunk.number,
      bytes: recordingChunk.bytes,
    })
    .from(recordingChunk)
    .where(ofSegment)
    .orderBy(recordingChunk.number)
  const files = chunks.flatMap(({ fileId, number, bytes }) => {
    return fileId === null ? [] : { name: `${keyId}/${fileId}`, number, bytes }
  })
  if (files.length < chunks.length || files.length === 0) return
  const [fileId, levelsId] = [randomUUID(), randomUUID()]
  const name = `${keyId}/${fileId}`
  const levelsName = `${keyId}/${levelsId}`
  const made = await heavyWork.make(segmentFile, {
    personId: due.personId ?? trackId,
    signal: new AbortController().signal,
    read: async () => ({
      locale: locales[0],
      store: media.config.store,
      key,
      place: { recordingId: liveSessionId, trackId, segment },
      chunks: files,
      name,
      levelsName,
    }),
  })
  const { bytes, hasLevels } = segmentMadeSchema.parse(JSON.parse(Buffer.concat(made.parts).toString()))
  const removeAll = async (ids: readonly (string | null)[]) => {
    for (const id of ids) if (id !== null) await media.store.remove(`${keyId}/${id}`)
  }
  const kept = { fileId, levelsId: hasLevels ? levelsId : null }
  const replaced = await keepFile(db, {
    trackId,
    segment,
    ...kept,
    fileBytes: bytes,
    chunksInFile: files.length,
  })
  if (!replaced.isKept) return removeAll([kept.fileId, kept.levelsId])
  await removeAll(replaced.fileIds)
  if (!isWhole) return
  await db.update(recordingChunk).set({ fileId: null }).where(ofSegment)
  for (const each of files) await media.store.remove(each.name)
}

type Made = Required<Omit<typeof recordingSegment.$inferInsert, 'count'>>

/** The row of a file, unless its track was destroyed meanwhile, or a file of more chunks is there. `fileIds`: which files it replaced. */
async function keepFile(
  db: Needs['database']['db'],
  { trackId, segment, ...file }: Made,
): Promise<{ isKept: boolean; fileIds: readonly (string | null)[] }> {
  return db.transaction(async (tx) => {
    const [track] = await tx
      .select({ destroyedAt: recordingTrack.destroyedAt })
      .from(recordingTrack)
      .where(eq(recordingTrack.id, trackId))
      .for('update')
    if (!track || track.destroyedAt !== null) return { isKept: false, fileIds: [] }
    const place = and(eq(recordingSegment.trackId, trackId), eq(recordingSegment.segment, segment))
    const [before] = await tx
      .select({ fileId: recordingSegment.fileId, levelsId: recordingSegment.levelsId })
      .from(recordingSegment)
      .where(place)
    const kept = await tx
      .insert(recordingSegment)
      .values({ trackId, segment, ...file })
      .onConflictDoUpdate({
        target: [recordingSegment.trackId, recordingSegment.segment],
        set: file,
        setWhere: or(
          isNull(recordingSegment.chunksInFile),
          lt(recordingSegment.chunksInFile, file.chunksInFile ?? 0),
        ),
      })
      .returning({ at: sql`1` })
    const isKept = kept.length > 0
    return { isKept, fileIds: isKept && before ? [before.fileId, before.levelsId] : [] }
  })
}
