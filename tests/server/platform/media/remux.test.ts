import { readFileSync } from 'node:fs'
import { BufferSource, EncodedPacketSink, Input, MP4, WEBM } from 'mediabunny'
import { describe, expect, it } from 'vitest'
import { remux } from '@/server/platform/media/remux'

/** Six seconds each, as a browser writes while it records: without a length and without an index. Made with Debian's ffmpeg. */
const recorded = (name: string) => new Uint8Array(readFileSync(`tests/support/media/${name}`))
const bytesOf = (bytes: Uint8Array) => ({
  size: bytes.length,
  read: async (from: number, to: number) => bytes.slice(from, to),
})
const noPause = async () => undefined

/** Container, codec, length (s) and packets of a file. */
async function read(bytes: Uint8Array) {
  const input = new Input({ formats: [WEBM, MP4], source: new BufferSource(bytes) })
  const [track] = await input.getTracks()
  if (!track) throw new Error('no track')
  let packets = 0
  let size = 0
  for await (const packet of new EncodedPacketSink(track).packets()) {
    packets += 1
    size += packet.data.length
  }
  const format = await input.getFormat()
  return {
    container: format === WEBM ? 'webm' : 'mp4',
    codec: await track.getCodec(),
    seconds: await input.computeDuration(),
    packets,
    size,
  }
}

describe('what a browser recorded, as a file to play', () => {
  it.each(['voice.webm', 'voice.mp4', 'picture.webm'])(
    '%s keeps container, codec and packets',
    async (name) => {
      const before = await read(recorded(name))
      const after = await read(await remux(bytesOf(recorded(name)), noPause))
      expect(after).toMatchObject({
        container: before.container,
        codec: before.codec,
        packets: before.packets,
        size: before.size,
      })
      expect(after.seconds).toBeCloseTo(6, 0)
    },
  )

  it('has an index, which a file being recorded lacks', async () => {
    // The id of Matroska’s Cues.
    const index = Buffer.from([0x1c, 0x53, 0xbb, 0x6b])
    expect(Buffer.from(recorded('voice.webm')).includes(index)).toBe(false)
    expect(Buffer.from(await remux(bytesOf(recorded('voice.webm')), noPause)).includes(index)).toBe(true)
  })

  it.each(['voice.webm', 'voice.mp4'])('%s gives what it has where it was cut short', async (name) => {
    const whole = recorded(name)
    const cut = await read(await remux(bytesOf(whole.slice(0, Math.floor(whole.length * 0.6))), noPause))
    expect(cut.packets).toBeGreaterThan(50)
    expect(cut.seconds).toBeLessThan(5)
  })

  it('keeps the times of what is there where a piece from the middle never came', async () => {
    const whole = recorded('voice.webm')
    const third = Math.floor(whole.length / 3)
    const holed = new Uint8Array([...whole.slice(0, third), ...whole.slice(Math.floor(third * 1.5))])
    const { seconds, packets } = await read(await remux(bytesOf(holed), noPause))
    expect(seconds).toBeCloseTo(6, 0)
    expect(packets).toBeLessThan((await read(whole)).packets)
  })

  it('is none where the bytes are no recording', async () => {
    await expect(remux(bytesOf(new Uint8Array(5_000)), noPause)).rejects.toThrow()
  })
})
