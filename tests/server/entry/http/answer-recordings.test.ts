import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordingChunk, recordingTrack } from '@/db/schema'
import { recordingBounds } from '@/domain/live-session/recording/chunk'
import { answerRecordings } from '@/server/entry/http/answer-recordings'
import { limitBody } from '@/server/entry/http/limit-body'
import { createPrecedence } from '@/server/entry/http/precedence'
import { refuse } from '@/server/entry/http/refuse'
import { setRuntime } from '@/server/entry/runtime'
import { readChunk } from '@/server/interview/recording/chunk-file'
import { MediaFullError } from '@/server/platform/media/media-store'
import { type Media, openMedia } from '@/server/platform/media/open-media'
import { filledFiles } from '../../../support/filled-files'
import { quietLog } from '../../../support/quiet-log'
import { openRecordingStage, openTrackOf, type RecordingStage } from '../../../support/recording-stage'
import { contentDigest, type RecordedTrack, sealChunk, sealChunkAlone } from '../../../support/seal-chunk'
import { type Cast, castLiveSession } from '../../../support/server-stage'

let stage: RecordingStage
let cast: Cast
let server: Server
let url = ''
let track: RecordedTrack

beforeAll(async () => {
  stage = await openRecordingStage()
  cast = await castLiveSession(stage)
  setRuntime(stage.runtime)
  const answer = answerRecordings(createPrecedence(), async (_request, response) => void response.end('next'))
  server = createServer((request, response) => {
    if (limitBody(request, response)) void answer(request, response)
    else refuse(request, response, 413)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/recordings`
})
beforeEach(async () => {
  setRuntime(stage.runtime)
  track = await openTrackOf(stage, cast.liveSessionId, cast.advisor)
})
afterAll(async () => {
  server.close()
  setRuntime(null)
  await stage.close()
})

type Sent = { readonly right?: string; readonly digest?: string; readonly to?: string }

async function put(place: string, body: Uint8Array<ArrayBuffer> | string, sent: Sent = {}) {
  const { right = track.right, digest = contentDigest(Buffer.from(body)), to = track.trackId } = sent
  return fetch(`${url}/${to}/${place}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${right}`, 'content-digest': digest },
    body,
  })
}

const statusOf = async (answer: Promise<Response>) => (await answer).status

async function arrived(of = track) {
  const answer = await fetch(`${url}/${of.trackId}`, { headers: { authorization: `Bearer ${of.right}` } })
  return answer.json()
}

const words = Buffer.from('what was said between two people')

async function contentOf(): Promise<string[]> {
  const [row] = await stage.database.db
    .select()
    .from(recordingTrack)
    .where(eq(recordingTrack.id, track.trackId))
  const rows = await stage.database.db
    .select()
    .from(recordingChunk)
    .where(eq(recordingChunk.trackId, track.trackId))
    .orderBy(recordingChunk.segment, recordingChunk.number)
  const key = await stage.media.keys.read(row?.keyId ?? '')
  if (!key) throw new Error('no key')
  return Promise.all(
    rows.map(async ({ segment, fileId, number, bytes }) => {
      const place = { recordingId: track.recordingId, trackId: track.trackId, segment }
      const chunk = { name: `${row?.keyId}/${fileId}`, number, bytes }
      const read = await readChunk(stage.media.store, key, place, chunk)
      return Buffer.from(read?.media ?? []).toString()
    }),
  )
}

const filledIn = (keyId = '') => filledFiles(join(stage.mediaDir, keyId))

describe('A device that uploads', () => {
  it('is told that a chunk is kept, or was, and what has arrived', async () => {
    const [first, second, other] = await Promise.all([
      sealChunk(track, { segment: 0, number: 0 }, words),
      sealChunk(track, { segment: 0, number: 2 }, words),
      sealChunk(track, { segment: 1, number: 0 }, words, { cause: 'asleep' }),
    ])
    expect(await statusOf(put('0/0', first))).toBe(201)
    expect(await statusOf(put('0/0', first))).toBe(200)
    expect(await statusOf(put('0/2', second))).toBe(201)
    expect(await statusOf(put('1/0', other))).toBe(201)
    expect(await statusOf(put('0/end', '{"count":3}'))).toBe(201)
    expect(await statusOf(put('0/end', '{"count":3}'))).toBe(200)
    expect(await arrived()).toEqual({
      state: 'open',
      segments: [
        {
          segment: 0,
          arrived: [
            [0, 0],
            [2, 2],
          ],
          count: 3,
        },
        { segment: 1, arrived: [[0, 0]], count: null },
      ],
    })
    expect(await contentOf()).toEqual(Array(3).fill(words.toString()))
  })

  it('may send one chunk many times at once: it is kept once', async () => {
    const sealed = await sealChunk(track, { segment: 0, number: 0 }, words)
    const statuses = await Promise.all(Array.from({ length: 8 }, () => statusOf(put('0/0', sealed))))
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 200)).toHaveLength(7)
    const [row] = await stage.database.db
      .select()
      .from(recordingTrack)
      .where(eq(recordingTrack.id, track.trackId))
    expect(await filledIn(row?.keyId)).toHaveLength(1)
  })

  it('puts nothing in the clear on the disk', async () => {
    await put('0/0', await sealChunk(track, { segment: 0, number: 0 }, words))
    const entries = await readdir(stage.mediaDir, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(0)
    for (const { parentPath, name } of files)
      expect((await readFile(join(parentPath, name))).includes(words)).toBe(false)
  })

  it('may still send what a page of an earlier release sealed', async () => {
    const media = Buffer.from('kept on a device over an upgrade')
    const place = { segment: 0, number: 0 }
    const sealed = await sealChunkAlone(track, place, media)
    expect(await statusOf(put('0/1', sealed))).toBe(422)
    expect(await statusOf(put('0/0', sealed))).toBe(201)
    expect(await contentOf()).toEqual([media.toString()])
  })

  it('puts chunks without waiting for the ones before', async () => {
    const sealed = await Promise.all(
      [3, 1, 2, 0].map((number) => sealChunk(track, { segment: 0, number }, words)),
    )
    for (const [index, number] of [3, 1, 2, 0].entries())
      expect(await statusOf(put(`0/${number}`, sealed[index] ?? new Uint8Array()))).toBe(201)
    expect(await arrived()).toMatchObject({ segments: [{ arrived: [[0, 3]] }] })
  })
})

describe('A chunk that is not what it says', () => {
  it('is refused where it comes a second time with other content', async () => {
    await put('0/0', await sealChunk(track, { segment: 0, number: 0 }, words))
    expect(await statusOf(put('0/0', await sealChunk(track, { segment: 0, number: 0 }, words)))).toBe(409)
    expect(await contentOf()).toEqual([words.toString()])
  })

  it('is refused in the place of another one, and with the right of another track', async () => {
    const other = await openTrackOf(stage, cast.liveSessionId, cast.beneficiary)
    const sealed = await sealChunk(track, { segment: 0, number: 1 }, words)
    expect(await statusOf(put('0/2', sealed))).toBe(422)
    expect(await statusOf(put('1/1', sealed))).toBe(422)
    expect(await statusOf(put('0/1', sealed, { to: other.trackId, right: other.right }))).toBe(422)
    expect(await statusOf(put('0/1', sealed, { to: other.trackId }))).toBe(401)
    expect(await arrived()).toEqual({ state: 'open', segments: [] })
    expect(await arrived(other)).toEqual({ state: 'open', segments: [] })
  })

  it('is refused cut short, changed or with a wrong digest, with a message', async () => {
    const sealed = await sealChunk(track, { segment: 0, number: 0 }, words)
    const cut = sealed.slice(0, -5)
    const changed = sealed.with(90, (sealed[90] ?? 0) ^ 1)
    expect(await statusOf(put('0/0', cut))).toBe(422)
    expect(await statusOf(put('0/0', Uint8Array.from(changed)))).toBe(422)
    const answer = await put('0/0', sealed, { digest: contentDigest(words) })
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as { error: string }).error).toContain('not what was recorded')
    expect(await statusOf(put('0/0', sealed, { digest: 'sha-256=:abc:' }))).toBe(400)
    const [row] = await stage.database.db
      .select()
      .from(recordingTrack)
      .where(eq(recordingTrack.id, track.trackId))
    expect(await filledIn(row?.keyId)).toEqual([])
    expect(await statusOf(put('0/0', sealed))).toBe(201)
  })

  it('is refused where it is too long, before it is read whole', async () => {
    const long = new Uint8Array(recordingBounds.mediaBytes + 2_000)
    expect(await statusOf(put('0/0', long))).toBe(413)
    expect(await arrived()).toEqual({ state: 'open', segments: [] })
  })

  it('is refused beyond the end of its segment, and an end before what has arrived', async () => {
    await put('0/0', await sealChunk(track, { segment: 0, number: 0 }, words))
    await put('0/1', await sealChunk(track, { segment: 0, number: 1 }, words))
    expect(await statusOf(put('0/end', '{"count":1}'))).toBe(409)
    expect(await statusOf(put('0/end', '{"count":2}'))).toBe(201)
    expect(await statusOf(put('0/end', '{"count":3}'))).toBe(409)
    expect(await statusOf(put('0/2', await sealChunk(track, { segment: 0, number: 2 }, words)))).toBe(409)
    expect(await statusOf(put('0/end', '{"count":-1}'))).toBe(400)
    expect(await statusOf(put('0/end', 'nothing'))).toBe(400)
  })
})

describe('An address of recordings', () => {
  it('is found only as a device writes it: no path, no other act', async () => {
    const sealed = await sealChunk(track, { segment: 0, number: 0 }, words)
    for (const place of ['0/-1', '0/1.5', '0/01', '0/1e3', '0/99999', '2000/0', '0/%2e%2e', '0/0/0', '0'])
      expect(await statusOf(put(place, sealed))).toBe(404)
    expect(await statusOf(put('0/0', sealed, { to: '..%2f..%2fkeys' }))).toBe(404)
    for (const method of ['POST', 'PATCH'])
      expect(await statusOf(fetch(`${url}/${track.trackId}`, { method }))).toBe(404)
    expect(await (await fetch(url.replace('/api/recordings', '/today'))).text()).toBe('next')
  })

  it('answers an unknown track like a wrong right', async () => {
    const sealed = await sealChunk(track, { segment: 0, number: 0 }, words)
    const wrong = { right: 'a'.repeat(43) }
    const answers = await Promise.all([
      put('0/0', sealed, wrong),
      put('0/0', sealed, { ...wrong, to: randomUUID() }),
      fetch(`${url}/${track.trackId}`),
    ])
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(new Set(texts).size).toBe(1)
  })

  it('says that a track was destroyed, and notes that the device knows', async () => {
    const { db } = stage.database
    const byId = eq(recordingTrack.id, track.trackId)
    await db.update(recordingTrack).set({ destroyedAt: new Date() }).where(byId)
    expect(await statusOf(put('0/0', await sealChunk(track, { segment: 0, number: 0 }, words)))).toBe(410)
    expect(await statusOf(put('0/end', '{"count":1}'))).toBe(410)
    expect(await arrived()).toEqual({ state: 'destroyed', segments: [] })
    const [row] = await db.select().from(recordingTrack).where(byId)
    expect(row?.deviceToldAt).not.toBeNull()
  })

  it.each([
    ['its row alone', false],
    ['its key too', true],
  ])('says so between two chunks: %s was destroyed by another process', async (_what, hasNoKey) => {
    const { db } = stage.database
    const byId = eq(recordingTrack.id, track.trackId)
    expect(await statusOf(put('0/0', await sealChunk(track, { segment: 0, number: 0 }, words)))).toBe(201)
    const [row] = await db.update(recordingTrack).set({ destroyedAt: new Date() }).where(byId).returning()
    const files = () => filledIn(row?.keyId)
    const before = await files()
    if (hasNoKey) await stage.media.keys.destroy(row?.keyId ?? '')
    expect(await statusOf(put('0/1', await sealChunk(track, { segment: 0, number: 1 }, words)))).toBe(410)
    expect(await files()).toEqual(before)
    const [after] = await db.select().from(recordingTrack).where(byId)
    expect(after?.deviceToldAt).not.toBeNull()
  })

  it('refuses another right where it knows the track from the chunk before', async () => {
    expect(await statusOf(put('0/0', await sealChunk(track, { segment: 0, number: 0 }, words)))).toBe(201)
    const sealed = await sealChunk(track, { segment: 0, number: 1 }, words)
    expect(await statusOf(put('0/1', sealed, { right: 'a'.repeat(43) }))).toBe(401)
    expect(await statusOf(put('0/1', sealed))).toBe(201)
  })

  it('notes that a device holds nothing more of its track, once and with its right alone', async () => {
    const { db } = stage.database
    const byId = eq(recordingTrack.id, track.trackId)
    const toldAt = async () => (await db.select().from(recordingTrack).where(byId))[0]?.deviceToldAt ?? null
    const tell = (right: string) =>
      statusOf(
        fetch(`${url}/${track.trackId}`, {
          method: 'DELETE',
          headers: { authorization: `Bearer ${right}` },
        }),
      )
    expect(await tell('a'.repeat(43))).toBe(401)
    expect(await toldAt()).toBeNull()
    expect(await tell(track.right)).toBe(200)
    const first = await toldAt()
    expect(first).not.toBeNull()
    expect(await tell(track.right)).toBe(200)
    expect(await toldAt()).toEqual(first)
    expect(await arrived()).toMatchObject({ state: 'open' })
  })

  it('asks a device to come back while the folder of keys is away, and says when there is no room', async () => {
    const away: Media = { ...stage.media, keys: { ...stage.media.keys, recall: async () => null } }
    const sealed = await sealChunk(track, { segment: 0, number: 0 }, words)
    setRuntime({ ...stage.runtime, media: away })
    const answer = await put('0/0', sealed)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    const begin = () => Promise.reject(new MediaFullError())
    setRuntime({ ...stage.runtime, media: { ...stage.media, store: { ...stage.media.store, begin } } })
    expect(await statusOf(put('0/0', sealed))).toBe(507)
    setRuntime(stage.runtime)
    expect(await statusOf(put('0/0', sealed))).toBe(201)
  })

  it('slows down a device that sends too much, and a stranger that tries rights', async () => {
    setRuntime({ ...stage.runtime, env: { ...stage.runtime.env, isRateLimited: true } })
    const asking = Array.from({ length: 500 }, () =>
      statusOf(fetch(`${url}/${track.trackId}`, { headers: { authorization: `Bearer ${track.right}` } })),
    )
    expect((await Promise.all(asking)).filter((status) => status === 429).length).toBeGreaterThan(5)
    const trying = Array.from({ length: 400 }, () => statusOf(fetch(`${url}/${randomUUID()}`)))
    const tried = await Promise.all(trying)
    expect(tried.filter((status) => status === 429).length).toBeGreaterThan(5)
    expect(new Set(tried)).toEqual(new Set([401, 429]))
  })
})

describe('The folders of an installation that records', () => {
  it('are opened, or said to be unusable without stopping the server', async () => {
    const store = { kind: 'folder', dir: stage.mediaDir } as const
    const unusable = { keysDir: '/proc/nothing', store }
    expect(await openMedia({ media: unusable, dataDir: stage.dataDir }, quietLog())).toBeNull()
    expect(await openMedia({ media: { ...unusable, keysDir: null }, dataDir: '' }, quietLog())).toBeNull()
  })
})
