import { and, inArray, isNotNull, isNull } from 'drizzle-orm'
import { recordingTrack } from '@/db/schema'
import { destroyTracks } from '@/server/interview/recording/destroy-tracks'
import type { Shell } from '@/server/interview/shell'
import { addToDestroyedFile, readDestroyedFile } from '@/server/platform/media/destroyed-keys'

/**
 * Destroys again, at each start, keys that a copied folder or an older database brought back; then file and database
 * each name all. Returns the number of tracks destroyed again.
 * @throws ConfigurationError where the file is damaged
 */
export async function applyDestroyed({
  database,
  media,
}: Pick<Shell, 'database' | 'media'>): Promise<number> {
  if (media === null) return 0
  const inFile = new Set((await readDestroyedFile(media.dataDir)).map(({ keyId }) => keyId))
  const { id, keyId, destroyedAt } = recordingTrack
  const rows = await database.db
    .select({ keyId, destroyedAt })
    .from(recordingTrack)
    .where(isNotNull(destroyedAt))
  const missing = rows.flatMap((row) =>
    inFile.has(row.keyId) || row.destroyedAt === null
      ? []
      : { keyId: row.keyId, at: row.destroyedAt.toISOString() },
  )
  await addToDestroyedFile(media.dataDir, missing)
  const gone = new Set([...inFile, ...missing.map((each) => each.keyId)])
  for (const key of await media.keys.list()) if (gone.has(key.keyId)) await media.keys.destroy(key.keyId)
  if (gone.size === 0) return 0
  const back = await database.db
    .select({ id, keyId })
    .from(recordingTrack)
    .where(and(isNull(destroyedAt), inArray(keyId, [...gone])))
  return destroyTracks({ database, media }, back, { why: 'restored', by: null })
}
