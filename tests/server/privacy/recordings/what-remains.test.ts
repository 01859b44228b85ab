import { createHash, hkdfSync } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordingChunk, recordingTrack } from '@/db/schema'
import { type ChunkFile, readChunk, type SegmentPlace } from '@/server/interview/recording/chunk-file'
import { writeBackup } from '@/server/operate/backup/write-backup'
import type { TrackKey } from '@/server/platform/media/key-folder'
import type { MediaStore } from '@/server/platform/media/media-store'
import { openStore, type StoreConfig } from '@/server/platform/media/open-store'
import { freePort } from '../../../support/free-port'
import { recordVoice } from '../../../support/record-voice'
import {
  openRecordingStage,
  openTrackOf,
  type RecordingStage,
  recordedCast,
} from '../../../support/recording-stage'
import type { RecordedTrack } from '../../../support/seal-chunk'
import { searchDatabase } from '../../../support/search-database'

const stores = ['folder', 's3'] as const

/** Parts of the sound itself, away from what every file of its kind begins with. */
async function partsOfVoice(): Promise<readonly Buffer[]> {
  const bytes = await readFile('tests/support/media/voice.webm')
  return [0.3, 0.5, 0.7, 0.9].map((share) => {
    const at = Math.floor(bytes.length * share)
    return bytes.subarray(at, at + 48)
  })
}

let aside: string
let bucket: S3rver
let bucketDir: string
let bucketPort: number
beforeAll(async () => {
  aside = await mkdtemp(join(tmpdir(), 'triade-remains-'))
  bucketDir = join(aside, 'bucket')
  await mkdir(bucketDir)
  bucketPort = await freePort()
  const configureBuckets = ['recordings', 'copies'].map((name) => ({ name, configs: [] }))
  bucket = new S3rver({
    address: '127.0.0.1',
    port: bucketPort,
    silent: true,
    directory: bucketDir,
    configureBuckets,
  })
  await bucket.run()
})
afterAll(async () => {
  await bucket.close()
  await rm(aside, { recursive: true, force: true })
})

const bucketNamed = (name: string): StoreConfig => ({
  kind: 's3',
  endpoint: `http://127.0.0.1:${bucketPort}`,
  bucket: name,
  region: 'us-east-1',
  accessKeyId: 'S3RVER',
  secretAccessKey: 'S3RVER',
})

/** Every file under these folders, with its bytes. */
async function filesIn(folders: readonly string[]): Promise<readonly { path: string; bytes: Buffer }[]> {
  const found: { path: string; bytes: Buffer }[] = []
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of entries.filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name)
      found.push({ path, bytes: await readFile(path) })
    }
  }
  return found
}

const written = (needle: Buffer) => [needle.toString('hex'), needle.toString('base64').replace(/=+$/u, '')]

function holds(bytes: Buffer, needles: readonly Buffer[]): boolean {
  const text = bytes.toString('latin1')
  return needles.some(
    (needle) => bytes.includes(needle) || written(needle).some((each) => text.includes(each)),
  )
}

/** Every 32 bytes that remain on the server or a device, tried as a key and as the seed of one. */
async function heldSecrets(
  stage: RecordingStage,
  tracks: readonly RecordedTrack[],
): Promise<readonly TrackKey[]> {
  const seeds: Buffer[] = []
  for (const { bytes } of await filesIn([stage.keysDir, stage.dataDir]))
    for (let at = 0; at + 32 <= Math.min(bytes.length, 4_096); at += 1)
      seeds.push(bytes.subarray(at, at + 32))
  const { rows } = await stage.database.pool.query<{ fingerprint: string; right_hash: string; id: string }>(
    'select fingerprint, right_hash, key_id::text as id from recording_track',
  )
  for (const { fingerprint, right_hash, id } of rows) {
    seeds.push(Buffer.from(fingerprint, 'hex'), Buffer.from(right_hash, 'hex'))
    seeds.push(createHash('sha256').update(id).digest())
  }
  for (const { publicKey, right } of tracks) {
    seeds.push(Buffer.from(right, 'base64url').subarray(0, 32))
    seeds.push(Buffer.from(publicKey, 'base64url').subarray(1, 33))
  }
  seeds.push(createHash('sha256').update(stage.runtime.env.secret).digest())
  return seeds
    .filter(({ length }) => length === 32)
    .map((seed) => new Uint8Array(seed))
    .flatMap((seed) => [
      { ikm: seed, files: seed },
      { ikm: derived(seed, 'chunks'), files: derived(seed, 'files') },
    ])
}

function derived(seed: Uint8Array, purpose: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hkdfSync('sha256', seed, Buffer.alloc(0), `triade media ${purpose} 1`, 32))
}

/** One file of a store, read once for all the keys that are tried on it. */
async function loaded(store: MediaStore, name: string): Promise<MediaStore> {
  const bytes = await store.read(name, 0, (await store.sizeOf(name)) ?? 0)
  return { ...store, sizeOf: async () => bytes.length, read: async (_, from, to) => bytes.subarray(from, to) }
}

type Kept = { readonly place: SegmentPlace; readonly file: ChunkFile }

async function opens(store: MediaStore, { place, file }: Kept, key: TrackKey): Promise<boolean> {
  try {
    const chunk = await readChunk(store, key, place, file)
    return chunk !== null && chunk.media.length > 0
  } catch {
    return false
  }
}

describe('After an agreement was taken back', { timeout: 60_000 }, () => {
  it.each(stores)('nothing of the recording can be found or opened: %s', async (kind) => {
    const stage = await openRecordingStage(kind === 's3' ? bucketNamed('recordings') : null)
    const storeDir = kind === 's3' ? join(bucketDir, 'recordings') : stage.mediaDir
    const cast = await recordedCast(stage)
    const tracks = [
      await openTrackOf(stage, cast.liveSessionId, cast.advisor),
      await openTrackOf(stage, cast.liveSessionId, cast.beneficiary),
    ]
    for (const track of tracks) await recordVoice(stage, track)
    const needles = await partsOfVoice()
    const rows = await stage.database.db.select().from(recordingTrack)
    const chunks = await stage.database.db.select().from(recordingChunk)
    const kept = chunks.flatMap(({ trackId, segment, number, fileId, bytes }): Kept[] => {
      const keyId = rows.find(({ id }) => id === trackId)?.keyId
      const place = { recordingId: cast.liveSessionId, trackId, segment }
      const file = { name: `${keyId}/${fileId}`, number, bytes }
      return fileId === null || keyId === undefined ? [] : [{ place, file }]
    })

    // A backup, a copy of the disk, and one of the bucket, all taken before.
    const backup = join(aside, `${kind}.backup`)
    await writeBackup(stage.database.pool, backup, stage.runtime.env.secret)
    const copyDir = join(aside, `${kind}-copy`)
    await cp(storeDir, kind === 's3' ? join(bucketDir, 'copies') : copyDir, { recursive: true })
    const copy = openStore(kind === 's3' ? bucketNamed('copies') : { kind: 'folder', dir: copyDir })

    const keyed = await stage.media.keys.read(rows[0]?.keyId ?? '')
    if (!keyed) throw new Error('no key')
    const firsts = kept.filter(({ place }) => place.trackId === rows[0]?.id)
    const openedBefore = await Promise.all(firsts.map((each) => opens(copy, each, keyed)))
    expect(openedBefore, 'with its key a copy opens').toEqual(firsts.map(() => true))

    await stage.as(cast.advisor).recording.withdraw({ liveSessionId: cast.liveSessionId })

    const disk = await filesIn([stage.dataDir, stage.keysDir, storeDir])
    const unpacked = gunzipSync(await readFile(backup))
    const copied = await filesIn(kind === 's3' ? [join(bucketDir, 'copies')] : [copyDir])
    const inDatabase = await searchDatabase(stage.database.pool, needles.flatMap(written))
    const secrets = await heldSecrets(stage, tracks)
    let opened = 0
    // A key opens every chunk of its track: one of each is tried.
    for (const each of kept.filter(({ file }) => file.number === 0)) {
      const inMemory = await loaded(copy, each.file.name)
      for (const secret of secrets) if (await opens(inMemory, each, secret)) opened += 1
    }
    const ids = rows.map(({ keyId }) => keyId)
    const counts = {
      store: kind,
      filesSearched: disk.length + copied.length + 1,
      soundOnDisk: disk.filter(({ bytes }) => holds(bytes, needles)).length,
      sealedFilesLeft: (await stage.media.store.folders()).filter((folder) => ids.includes(folder)).length,
      keysLeft: (await stage.media.keys.list()).length,
      soundInDatabase: inDatabase.length,
      chunkRowsLeft: (await stage.database.db.select().from(recordingChunk)).length,
      soundInBackup: holds(unpacked, needles) ? 1 : 0,
      keysInBackup: (await filesIn([stage.keysDir])).filter(({ bytes }) => unpacked.includes(bytes)).length,
      sealedFilesInCopy: kept.length,
      soundInCopy: copied.filter(({ bytes }) => holds(bytes, needles)).length,
      secretsTried: secrets.length,
      opened,
    }
    console.info('what remains after a withdrawal', counts)
    expect(counts).toMatchObject({
      soundOnDisk: 0,
      sealedFilesLeft: 0,
      keysLeft: 0,
      soundInDatabase: 0,
      chunkRowsLeft: 0,
      soundInBackup: 0,
      keysInBackup: 0,
      soundInCopy: 0,
      opened: 0,
    })
    expect(counts.sealedFilesInCopy).toBe(6)
    expect(counts.secretsTried).toBeGreaterThan(50)
    // Nothing but the fact that it was there: the id of the key in the row of its receipt.
    expect(await searchDatabase(stage.database.pool, ids)).toEqual(['recording_track.key_id'])
    await stage.close()
  })
})
