import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  Input,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { createSeal } from '@/client/recording/seal-chunk'
import { remux } from '@/server/platform/media/remux'
import { type Cast, command } from '../support/api'
import type { AppServer } from '../support/app-server'
import { arrangeRecorded } from '../support/arrange-recorded'
import { plainRow, type Row, ratioRow } from './row'
import { cookieOf } from './stage'
import { startListening } from './start-listening'

const ROUNDS = 9
/** Rounds before: the server compiles what it runs often. */
const WARMING = 4
const CHUNKS = 30
/** What our server still does once it has answered is not taken from the floor. */
const REST_MS = 3
const SEEKS = 60
/** Two seconds of voice and picture at 532 kbit/s. */
const CHUNK_BYTES = 133_000
const PART_BYTES = 65_536
const minutes = 30

/** What it costs to keep a recording, to make it playable, and to go to a moment of it. */
export async function recording(app: AppServer): Promise<Row[]> {
  const files = await mkdtemp(join(app.dataDir, 'bench-'))
  const { child: plain, port } = await startListening('plain-server.ts', files)
  const plainUrl = `http://127.0.0.1:${port}`
  try {
    const [voice, remuxMs] = await remuxed()
    return [
      await uploadRow(app, plainUrl),
      plainRow(
        `remux of ${minutes} min of voice`,
        'ms',
        remuxMs,
        `${Math.round(voice.length / 1e5) / 10} MB`,
      ),
      ...(await seekRows(app, plainUrl, files, voice)),
    ]
  } finally {
    plain.kill()
    await rm(files, { recursive: true })
  }
}

/** A chunk uploaded, opened, sealed, written and noted, against the same bytes written as durably. */
async function uploadRow(app: AppServer, plainUrl: string): Promise<Row> {
  const [ours, floor]: [number[][], number[][]] = [[], []]
  const cast = await recordedCast(app)
  for (let round = -WARMING; round < ROUNDS; round += 1) {
    const track = await openTrack(cast)
    const [mine, theirs]: [number[], number[]] = [[], []]
    for (let number = 0; number < CHUNKS; number += 1) {
      const body = await track.seal(0, number, randomBytes(CHUNK_BYTES))
      mine.push(await msOf(() => track.put(app.url, 0, number, body)))
      await setTimeout(REST_MS)
      theirs.push(
        await msOf(() =>
          answered(
            fetch(`${plainUrl}/${randomUUID()}`, {
              method: 'PUT',
              headers: { 'content-digest': digestOf(body) },
              body,
            }),
          ),
        ),
      )
    }
    if (round < 0) continue
    ours.push(mine)
    floor.push(theirs)
  }
  return ratioRow('a chunk of 133 kB kept, against a plain PUT', ours, floor, { mustBe: 1.3, aim: 1.1 })
}

/** Ranges of an open recording, and of one to be verified and opened, against ranges of a plain file. */
async function seekRows(app: AppServer, plainUrl: string, folder: string, voice: Uint8Array): Promise<Row[]> {
  const cast = await recordedCast(app)
  const track = await openTrack(cast)
  const count = Math.ceil(voice.length / CHUNK_BYTES)
  for (let number = 0; number < count; number += 1) {
    const part = Uint8Array.from(voice.subarray(number * CHUNK_BYTES, (number + 1) * CHUNK_BYTES))
    await track.put(app.url, 0, number, await track.seal(0, number, part))
  }
  await track.end(app.url, 0, count)
  const { supervisor, liveSessionId } = cast
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'to measure' })
  await untilPlayable(cast)
  await writeFile(join(folder, 'voice'), voice)
  const ours = `${app.url}/api/heard/${liveSessionId}/${track.trackId}/0`
  const cookie = cookieOf(supervisor)
  const [mine, anew, theirs]: [number[][], number[][], number[][]] = [[], [], []]
  for (let round = -WARMING; round < ROUNDS; round += 1) {
    const [own, opened, plain]: [number[], number[], number[]] = [[], [], []]
    for (let n = 0; n < SEEKS; n += 1) {
      // Nothing is remembered of cookies that were not seen before.
      const unseen = `${cookie}; n=${round}-${n}`
      const from = Math.floor(Math.random() * (voice.length - PART_BYTES))
      const range = `bytes=${from}-${from + PART_BYTES - 1}`
      own.push(await msOf(() => answered(fetch(ours, { headers: { cookie, range } }))))
      opened.push(await msOf(() => answered(fetch(ours, { headers: { cookie: unseen, range } }))))
      plain.push(await msOf(() => answered(fetch(`${plainUrl}/voice`, { headers: { range } }))))
    }
    if (round < 0) continue
    mine.push(own)
    anew.push(opened)
    theirs.push(plain)
  }
  const seek = 'a seek: 64 KiB of a recording, against a plain file'
  return [
    ratioRow(seek, mine, theirs, { mustBe: 1.5, aim: 1.2 }),
    ratioRow(`${seek}, opened anew`, anew, theirs, { mustBe: 5, aim: 2.5 }),
  ]
}

async function recordedCast(app: AppServer): Promise<Cast> {
  const cast = await arrangeRecorded(app, 'voice')
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  for (const player of [advisor, beneficiary])
    await command(player, liveSessionId, { type: 'answerRecording', answer: 'voice' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  return cast
}

async function openTrack({ advisor, liveSessionId }: Cast) {
  const trackId = randomUUID()
  const { publicKey, right } = await advisor.api.recording.openTrack.mutate({
    liveSessionId,
    trackId,
    kind: 'voice',
    mimeType: 'audio/webm;codecs=opus',
  })
  const authorization = `Bearer ${right}`
  const seal = createSeal()(publicKey)
  return {
    trackId,
    seal: (segment: number, number: number, media: Uint8Array<ArrayBuffer>) =>
      seal(
        { recordingId: liveSessionId, trackId, segment, number },
        { from: number * 2_000, to: (number + 1) * 2_000, media: 2_000 },
        media,
      ),
    put: (url: string, segment: number, number: number, body: Uint8Array<ArrayBuffer>) =>
      answered(
        fetch(`${url}/api/recordings/${trackId}/${segment}/${number}`, {
          method: 'PUT',
          headers: { authorization, 'content-digest': digestOf(body) },
          body,
        }),
      ),
    end: (url: string, segment: number, count: number) =>
      answered(
        fetch(`${url}/api/recordings/${trackId}/${segment}/end`, {
          method: 'PUT',
          headers: { authorization },
          body: JSON.stringify({ count }),
        }),
      ),
  }
}

async function untilPlayable({ supervisor, liveSessionId }: Cast): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const heard = await supervisor.api.recording.heard.query({ liveSessionId })
    if (heard?.standing === 'kept' && heard.isComplete) return
    await setTimeout(100)
  }
  throw new Error('no file was made')
}

/** Thirty minutes built from six seconds, as a browser writes them, and the time to make them playable, ms. */
async function remuxed(): Promise<[raw: Uint8Array, ms: number]> {
  const raw = await lengthened(new Uint8Array(await readFile('tests/support/media/voice.webm')), minutes * 60)
  const source = { size: raw.length, read: async (from: number, to: number) => raw.slice(from, to) }
  return [raw, await msOf(() => remux(source, async () => undefined))]
}

async function lengthened(bytes: Uint8Array, seconds: number): Promise<Uint8Array> {
  const input = new Input({ formats: [WEBM], source: new BufferSource(bytes) })
  const track = await input.getPrimaryAudioTrack()
  const decoderConfig = await track?.getDecoderConfig()
  if (!track || !decoderConfig) throw new Error('no sound')
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat({ appendOnly: true }), target })
  const source = new EncodedAudioPacketSource('opus')
  output.addAudioTrack(source)
  await output.start()
  const packets: EncodedPacket[] = []
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet)
  const length = (packets.at(-1)?.timestamp ?? 0) + (packets.at(-1)?.duration ?? 0)
  for (let at = 0; at < seconds; at += length)
    for (const packet of packets)
      await source.add(packet.clone({ timestamp: at + packet.timestamp }), { decoderConfig })
  await output.finalize()
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0))
}

function digestOf(body: Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`
}

async function answered(request: Promise<Response>): Promise<void> {
  const answer = await request
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
}

async function msOf(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}
