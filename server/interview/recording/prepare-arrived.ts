import { and, eq, isNotNull, isNull, max, sql } from 'drizzle-orm'
import { recordingChunk, recordingTrack } from '@/db/schema'
import type { Runtime } from '@/server/interview/runtime'
import { prepareSegments } from './prepare-segments'

/** Chunks from which no file could be made within a day are left as they are. */
const triedForMs = 86_400_000

type Needs = Pick<Runtime, 'database' | 'heavyWork' | 'log' | 'media'>

/** Makes the files of what arrived within the day before `now` (epoch ms): they are ready before a person asks for them. */
export async function prepareArrived(shell: Needs, now: number): Promise<void> {
  const arrived = await shell.database.db
    .select({ liveSessionId: recordingTrack.liveSessionId })
    .from(recordingTrack)
    .innerJoin(recordingChunk, eq(recordingChunk.trackId, recordingTrack.id))
    .where(and(isNull(recordingTrack.destroyedAt), isNotNull(recordingChunk.fileId)))
    .groupBy(recordingTrack.liveSessionId)
    .having(sql`${max(recordingChunk.arrivedAt)} > ${new Date(now - triedForMs).toISOString()}::timestamptz`)
  for (const { liveSessionId } of arrived) await prepareSegments(shell, liveSessionId)
}
