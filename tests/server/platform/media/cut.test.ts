import { readFileSync } from 'node:fs'
import { BufferSource, EncodedPacketSink, Input, MP4, WEBM } from 'mediabunny'
import { describe, expect, it } from 'vitest'
import { cut } from '@/server/platform/media/cut'
import { remux } from '@/server/platform/media/remux'

/** Six seconds of a voice, as the file of a segment that a browser recorded. */
const whole = (name: string) => {
  const bytes = new Uint8Array(readFileSync(`tests/support/media/${name}`))
  return remux(bytesOf(bytes), noPause)
}
const bytesOf = (bytes: Uint8Array) => ({
  size: bytes.length,
  read: async (from: number, to: number) => bytes.slice(from, to),
})
const noPause = async () => undefined

type Packet = { readonly at: number; readonly lasts: number; readonly data: string }

async function packetsOf(bytes: Uint8Array): Promise<readonly Packet[]> {
  const input = new Input({ formats: [WEBM, MP4], source: new BufferSource(bytes) })
  const [track, ...others] = await input.getTracks()
  if (!track || others.length > 0) throw new Error('not one track')
  const packets: Packet[] = []
  for await (const { timestamp, duration, data } of new EncodedPacketSink(track).packets())
    packets.push({ at: timestamp, lasts: duration, data: Buffer.from(data).toString('base64') })
  return packets
}

describe.each(['voice.webm', 'voice.mp4'])('a stretch cut out of %s', (name) => {
  it.each([
    [0, 1_000],
    [1_500, 4_000],
    [2_010, 3_007],
    [5_000, 60_000],
  ])('from %i to %i ms holds the packets that lie within, and no other', async (fromMs, toMs) => {
    const before = await packetsOf(await whole(name))
    const after = await packetsOf(await cut(bytesOf(await whole(name)), { fromMs, toMs }, noPause))
    const [from, to] = [fromMs / 1_000, toMs / 1_000]
    const within = before.filter(({ at, lasts }) => at >= from - 0.001 && at + lasts <= to + 0.001)
    expect(after.map(({ data }) => data)).toEqual(within.map(({ data }) => data))
    expect(after[0]?.at).toBe(0)
    expect(after.at(-1)?.at).toBeCloseTo((within.at(-1)?.at ?? 0) - (within[0]?.at ?? 0), 2)
  })

  it('is none of what was not recorded', async () => {
    await expect(cut(bytesOf(await whole(name)), { fromMs: 7_000, toMs: 8_000 }, noPause)).rejects.toThrow()
  })
})

it('is none of a picture', async () => {
  const picture = await whole('picture.webm')
  await expect(cut(bytesOf(picture), { fromMs: 0, toMs: 2_000 }, noPause)).rejects.toThrow('no sound')
})
