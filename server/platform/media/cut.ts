import { BufferTarget, EncodedPacketSink, Mp4OutputFormat, Output, WEBM, WebMOutputFormat } from 'mediabunny'
import { audioSource, openInput, type ReadableBytes } from './remux'

/**
 * Copies the sound of a stretch out of a file, as a file of its own that begins with it: each packet that lies wholly within, and nothing
 * else of what was recorded. `fromMs`, `toMs`: from the beginning of the file. Nothing is decoded. `pause` is awaited often.
 * @throws Error where no packet lies within
 */
export async function cut(
  from: ReadableBytes,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  pause: () => Promise<void>,
): Promise<Uint8Array> {
  const input = openInput(from)
  try {
    const track = await input.getPrimaryAudioTrack()
    if (!track) throw new Error('no sound was recorded')
    const isWebM = (await input.getFormat()) === WEBM
    const target = new BufferTarget()
    const format = isWebM ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: 'in-memory' })
    const output = new Output({ format, target })
    const source = await audioSource(track, output)
    if (!source) throw new Error('this sound cannot be copied')
    await output.start()
    const startsAt = await input.getFirstTimestamp()
    const [begin, end] = [startsAt + fromMs / 1_000, startsAt + toMs / 1_000]
    const sink = new EncodedPacketSink(track)
    let first: number | null = null
    for await (const packet of sink.packets((await sink.getPacket(begin)) ?? undefined)) {
      const { timestamp, duration } = packet
      if (timestamp + duration > end + grain) break
      if (timestamp < begin - grain) continue
      first ??= timestamp
      await source.add(packet.clone({ timestamp: timestamp - first }))
      await pause()
    }
    source.close()
    await output.finalize()
    if (first === null || !target.buffer) throw new Error('nothing was recorded there')
    return new Uint8Array(target.buffer)
  } finally {
    input.dispose()
  }
}

/** Containers round the times of packets to so much, in seconds. */
const grain = 0.0005
