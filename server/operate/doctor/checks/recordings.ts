import { constants, existsSync } from 'node:fs'
import { access, readdir, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from '@/db/error'
import { readDestroyedFile } from '@/server/platform/media/destroyed-keys'
import { openStore, type StoreConfig } from '@/server/platform/media/open-store'
import { isForOperator } from '@/server/platform/operator-error'
import { bad, type Check, type Finding, gigabytes, ok, warn } from '../check'
import type { Place } from '../place'

type Facts = {
  /** Null: TRIADE_MEDIA_KEYS is not set. */
  keysDir: string | null
  /** A folder or the address of a bucket. */
  place: string
  /** Ids of the keys that are there; null: their folder cannot be used. */
  keys: readonly string[] | null
  isMediaWritable: boolean
  /** Null: a bucket does not say. */
  free: number | null
  /** Keys of the recordings that are kept; null where the database does not say. */
  kept: readonly string[] | null
  /** Why the file of destroyed keys cannot be read; null: it can. */
  fault: string | null
}

const LITTLE = 2e9

/** Whether recordings can be kept, opened and destroyed. Nothing is made here: before the first start there may be no folder. */
export const recordings: Check<Facts> = {
  async measure({ env: { media, dataDir }, database }) {
    const { keysDir, store } = media
    return {
      keysDir,
      keys: keysDir === null ? [] : await keysIn(keysDir),
      ...(keysDir === null || store.kind === 'folder' ? await lookAt(store) : await tryBucket(store)),
      kept: await keptIn(database),
      fault: await faultOfFile(dataDir),
    }
  },
  judge({ keysDir, place, keys, isMediaWritable, free, kept, fault }) {
    const values = { folder: keysDir ?? '', media: place, free: gigabytes(free ?? 0) }
    const found: Finding[] = fault === null ? [] : [bad('recordingsDamaged', { reason: fault })]
    const count = kept?.length ?? 0
    if (keysDir === null)
      return [...found, count > 0 ? bad('recordingsUnset', { count }) : ok('recordingsNone')]
    if (keys === null) return [...found, bad('recordingsKeysClosed', values)]
    if (!isMediaWritable) return [...found, bad('recordingsClosed', values)]
    const there = new Set(keys)
    const lost = (kept ?? []).filter((keyId) => !there.has(keyId)).length
    if (lost > 0) found.push(warn('recordingsUnreadable', { count: lost }))
    if (free === null) return [...found, ok('recordingsBucketFine', { ...values, count })]
    return [
      ...found,
      free < LITTLE ? warn('recordingsFull', values) : ok('recordingsFine', { ...values, count }),
    ]
  },
}

type Room = Pick<Facts, 'place' | 'isMediaWritable' | 'free'>

async function lookAt(store: StoreConfig): Promise<Room> {
  if (store.kind !== 'folder') return { place: '', isMediaWritable: true, free: null }
  const folder = existingAbove(store.dir)
  const { bavail, bsize } = await statfs(folder)
  return { place: store.dir, isMediaWritable: await isWritable(folder), free: bavail * bsize }
}

async function tryBucket(store: Extract<StoreConfig, { kind: 's3' }>): Promise<Room> {
  const isThere = await openStore(store)
    .folders()
    .then(
      () => true,
      () => false,
    )
  return { place: `${store.endpoint}/${store.bucket}`, isMediaWritable: isThere, free: null }
}

async function keysIn(folder: string): Promise<readonly string[] | null> {
  if (!existsSync(folder)) return (await isWritable(existingAbove(folder))) ? [] : null
  if (!(await isWritable(folder))) return null
  const names = await readdir(folder).catch(() => null)
  return names?.flatMap((name) => (name.endsWith('.key') ? name.slice(0, -4) : [])) ?? null
}

async function keptIn(database: Place['database']): Promise<readonly string[] | null> {
  if (database.state !== 'answers') return null
  try {
    const rows = await database.ask('select key_id from recording_track where destroyed_at is null')
    return rows.map((row) => String(row.key_id))
  } catch (error) {
    // 42P01: the tables are of an earlier release, or not there yet; the check of the database says so.
    if (errorCode(error) === '42P01') return null
    throw error
  }
}

async function faultOfFile(dataDir: string): Promise<string | null> {
  try {
    await readDestroyedFile(dataDir)
    return null
  } catch (error) {
    if (isForOperator(error)) return error.message
    throw error
  }
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
}

function existingAbove(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existingAbove(dirname(folder))
}
