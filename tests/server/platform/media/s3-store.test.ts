import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordingChunk, recordingTrack } from '@/db/schema'
import { readMediaConfig } from '@/server/platform/media/config'
import { openStore, type StoreConfig } from '@/server/platform/media/open-store'
import { openSealedFile, writeSealed } from '@/server/platform/media/sealed-file'
import { openOwnSegment } from '@/server/privacy/recordings/open-own-segment'
import { freePort } from '../../../support/free-port'
import {
  openRecordingStage,
  openTrackOf,
  type RecordingStage,
  recordedCast,
  uploadChunks,
} from '../../../support/recording-stage'
import { send } from '../../../support/server-stage'

const folder = '6c1c9a34-2b0e-4a51-8a2e-2f5f6c1f1a01'
const name = `${folder}/6c1c9a34-2b0e-4a51-8a2e-2f5f6c1f1a02`
const secret = new Uint8Array(32).fill(3)

let directory: string
let server: S3rver
let config: StoreConfig
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'triade-s3-'))
  const port = await freePort()
  const configureBuckets = [{ name: 'recordings', configs: [] }]
  server = new S3rver({ address: '127.0.0.1', port, silent: true, directory, configureBuckets })
  await server.run()
  config = readMediaConfig(
    {
      TRIADE_MEDIA_S3_ENDPOINT: `http://127.0.0.1:${port}/`,
      TRIADE_MEDIA_S3_BUCKET: 'recordings',
      TRIADE_MEDIA_S3_KEY: 'S3RVER',
      TRIADE_MEDIA_S3_SECRET: 'S3RVER',
    },
    '/data',
  ).store
})
afterAll(async () => {
  await server.close()
  await rm(directory, { recursive: true, force: true })
})

describe('A bucket of an S3-compatible store', () => {
  it('keeps files whole, and gives any part of them', async () => {
    const store = openStore(config)
    const content = Buffer.alloc(200_000, 'none of these words is near a power of two ')
    await writeSealed(store, secret, name, [content])
    const file = await openSealedFile(store, secret, name)
    const parts: Buffer[] = []
    for await (const part of file?.read(65_530, 140_000) ?? []) parts.push(part)
    expect(file?.size).toBe(content.length)
    expect(content.subarray(65_530, 140_000).equals(Buffer.concat(parts))).toBe(true)
  })

  it('lists folders, and removes one with all that is in it', async () => {
    const store = openStore(config)
    const more = Array.from({ length: 12 }, () => `${folder}/${crypto.randomUUID()}`)
    for (const each of more) await writeSealed(store, secret, each, [Buffer.from(each)])
    expect(await store.folders()).toEqual([folder])
    await store.removeFolder(folder)
    expect(await store.folders()).toEqual([])
    expect(await store.sizeOf(name)).toBeNull()
    await store.remove(name)
  })

  it('refuses names that the server did not make, and says when it is closed to us', async () => {
    const store = openStore(config)
    await expect(store.sizeOf('../other/secret')).rejects.toThrow('no name')
    if (config.kind !== 's3') throw new Error('no bucket')
    const elsewhere = openStore({ ...config, bucket: 'another' })
    await expect(writeSealed(elsewhere, secret, name, [Buffer.from('a')])).rejects.toThrow('answered 404')
  })

  it('is set by four variables, each of which is missed by its name', () => {
    const set = { TRIADE_MEDIA_S3_ENDPOINT: 'https://s3.example.org', TRIADE_MEDIA_S3_BUCKET: 'recordings' }
    expect(() => readMediaConfig(set, '/data')).toThrow('TRIADE_MEDIA_S3_KEY is wrong')
    expect(() => readMediaConfig({ ...set, TRIADE_MEDIA_S3_BUCKET: '../a' }, '/data')).toThrow(
      'TRIADE_MEDIA_S3_BUCKET is wrong',
    )
  })
})

describe('A recording in a bucket', () => {
  let stage: RecordingStage
  beforeAll(async () => {
    stage = await openRecordingStage(config)
  })
  afterAll(() => stage.close())

  it('is there sealed, is played from there, and is gone from there once it is destroyed', async () => {
    const cast = await recordedCast(stage)
    const track = await openTrackOf(stage, cast.liveSessionId, cast.advisor)
    await uploadChunks(stage, track, 'what was said aloud')
    const [row] = await stage.database.db.select().from(recordingTrack)
    const [chunk] = await stage.database.db.select().from(recordingChunk)
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))
    expect(files.length).toBeGreaterThan(0)
    expect(texts.some((text) => text.includes('said aloud'))).toBe(false)

    const { content } = await openOwnSegment(stage.runtime, cast.advisor.id, {
      trackId: track.trackId,
      segment: 0,
    })
    const parts: Uint8Array[] = []
    for await (const part of content) parts.push(part)
    expect(Buffer.concat(parts).toString()).toBe('what was said aloud 0 what was said aloud 1 ')

    await send(stage, cast.advisor, cast.liveSessionId, { type: 'withdrawRecording' })
    expect(await stage.media.store.folders()).toEqual([])
    expect(await stage.media.keys.read(row?.keyId ?? '')).toBeNull()
    expect(await stage.media.store.sizeOf(`${row?.keyId}/${chunk?.fileId}`)).toBeNull()
  })
})
