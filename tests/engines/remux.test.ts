import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endSegment } from '@/server/interview/recording/end-segment'
import { prepareSegments } from '@/server/interview/recording/prepare-segments'
import { receiveChunk } from '@/server/interview/recording/receive-chunk'
import { sha256, trackOfRight } from '@/server/interview/recording/track-rows'
import { openOwnSegment } from '@/server/privacy/recordings/open-own-segment'
import { filledFiles } from '../support/filled-files'
import { openRecordingStage, openTrackOf, type RecordingStage } from '../support/recording-stage'
import { sealChunk } from '../support/seal-chunk'
import { type Cast, castLiveSession } from '../support/server-stage'

const run = promisify(execFile)
const isInstalled = ['/usr/bin/ffmpeg', '/usr/bin/ffprobe'].every((program) => existsSync(program))
const isWanted = isInstalled || process.env.CI === 'true'
if (!isWanted) console.warn('ffmpeg is not installed, so no file made of chunks is looked at')

/** As WebKit writes MP4 while it records. */
const fragmented = ['-f', 'mp4', '-movflags', 'frag_keyframe+empty_moov+default_base_moof']

/** Files as browsers record them: without duration and index, written as they go. Tone and picture are made, no one speaks. */
const recorded = {
  'voice in WebM': {
    seconds: 30,
    file: 'a.webm',
    codecs: ['opus'],
    how: webm('-c:a', 'libopus', '-b:a', '32k'),
  },
  'picture in WebM': {
    seconds: 12,
    file: 'v.webm',
    codecs: ['vp8'],
    how: [...picture(12), ...webmOf('-c:v', 'libvpx', '-b:v', '300k', '-g', '30')],
  },
  'voice in MP4': {
    seconds: 30,
    file: 'a.mp4',
    codecs: ['aac'],
    how: [...tone(30), '-c:a', 'aac', ...fragmented],
  },
  'picture in MP4': {
    seconds: 12,
    file: 'v.mp4',
    codecs: ['h264'],
    how: [...picture(12), '-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-g', '30', ...fragmented],
  },
} as const

function tone(seconds: number): string[] {
  return ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`]
}
function picture(seconds: number): string[] {
  return ['-f', 'lavfi', '-i', `testsrc=size=320x240:rate=15:duration=${seconds}`]
}
function webmOf(...codec: string[]): string[] {
  return [...codec, '-f', 'webm', '-live', '1']
}
function webm(...codec: string[]): string[] {
  return [...tone(30), ...webmOf(...codec)]
}

type Probed = { duration: number; codecs: string[]; packets: number; format: string }

async function probe(file: string): Promise<Probed> {
  const entries = 'format=duration,format_name:stream=codec_name,nb_read_packets'
  const { stdout } = await run('ffprobe', [
    '-v',
    'error',
    '-count_packets',
    '-show_entries',
    entries,
    '-of',
    'json',
    file,
  ])
  const { format, streams } = JSON.parse(stdout) as {
    format: { duration?: string; format_name: string }
    streams: { codec_name: string; nb_read_packets: string }[]
  }
  return {
    duration: Number(format.duration),
    format: format.format_name,
    codecs: streams.map((stream) => stream.codec_name),
    packets: streams.reduce((sum, stream) => sum + Number(stream.nb_read_packets), 0),
  }
}

describe.skipIf(!isWanted)('A segment that was recorded in chunks', () => {
  let stage: RecordingStage
  let cast: Cast
  let folder: string
  beforeAll(async () => {
    stage = await openRecordingStage()
    cast = await castLiveSession(stage)
    folder = await mkdtemp(join(tmpdir(), 'triade-remux-'))
  })
  afterAll(async () => {
    await stage.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** Has a file arrive in chunks, as a browser sends it. */
  async function upload(bytes: Buffer, chunks: number) {
    const track = await openTrackOf(stage, cast.liveSessionId, cast.advisor)
    const row = await trackOfRight(stage.database.pool, track.trackId, track.right)
    if (!row) throw new Error('no such track')
    const size = Math.ceil(bytes.length / chunks)
    for (let number = 0; number < chunks; number += 1) {
      const part = bytes.subarray(number * size, (number + 1) * size)
      const sealed = await sealChunk(track, { segment: 0, number }, part)
      const chunk = { segment: 0, number, read: async () => sealed, digest: sha256(sealed) }
      expect(await receiveChunk(stage.runtime, row, chunk)).toBe('kept')
    }
    await endSegment(stage.runtime, row, { segment: 0, count: chunks })
    return { ...track, keyId: row.keyId }
  }

  async function download(trackId: string): Promise<Buffer> {
    const { content, bytes } = await openOwnSegment(stage.runtime, cast.advisor.id, { trackId, segment: 0 })
    const parts: Uint8Array[] = []
    for await (const part of content) parts.push(part)
    const whole = Buffer.concat(parts)
    expect(whole.length).toBe(bytes)
    return whole
  }

  test.each(Object.entries(recorded))(
    'becomes one file with a duration and the same packets: %s',
    async (_, made) => {
      const raw = join(folder, made.file)
      await run('ffmpeg', ['-loglevel', 'error', '-y', ...made.how, raw])
      const before = await probe(raw)
      const { trackId, keyId } = await upload(await readFile(raw), 15)
      expect(await filledFiles(join(stage.mediaDir, keyId))).toHaveLength(15)
      await prepareSegments(stage.runtime, cast.liveSessionId)
      expect(await filledFiles(join(stage.mediaDir, keyId))).toHaveLength(1)
      const whole = await download(trackId)
      const file = join(folder, `whole-${made.file}`)
      await writeFile(file, whole)
      const after = await probe(file)
      expect(after).toMatchObject({ codecs: made.codecs, packets: before.packets, format: before.format })
      expect(Math.abs(after.duration - made.seconds)).toBeLessThan(0.2)
      await prepareSegments(stage.runtime, cast.liveSessionId)
      expect((await download(trackId)).equals(whole)).toBe(true)
    },
  )

  test('stays in its chunks, whole, where they are no media', async () => {
    const words = Buffer.from('this was never recorded by a browser '.repeat(40))
    const { trackId } = await upload(words, 4)
    await prepareSegments(stage.runtime, cast.liveSessionId)
    expect((await download(trackId)).equals(words)).toBe(true)
  })
})
