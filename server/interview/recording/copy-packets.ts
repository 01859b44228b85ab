import {
  ALL_FORMATS,
  BufferTarget,
  CustomSource,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MP4,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny'
import type { Pause } from '@/server/platform/heavy-work/making'
import type { SealedFile } from '@/server/platform/media/sealed-file'

/**
 * Writes the packets of recorded chunks anew into the container they came in: WebM stays WebM, MP4 stays MP4. No packet is encoded again.
 * The chunks are read as they are needed; the result is in memory. @throws Error where they are no media of a known kind
 */
export async function copyPackets(chunks: readonly SealedFile[], pause: Pause): Promise<Uint8Array> {
  const input = new Input({ source: joined(chunks), formats: ALL_FORMATS })
  const target = new BufferTarget()
  const isMp4 = (await input.getFormat()) === MP4
  const format = isMp4 ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat()
  const output = new Output({ format, target })
  const copies: (() => Promise<void>)[] = []
  for (const track of await input.getVideoTracks()) copies.push(await copyOfVideo(track, output, pause))
  for (const track of await input.getAudioTracks()) copies.push(await copyOfAudio(track, output, pause))
  if (copies.length === 0) throw new Error('there is no track')
  await output.start()
  await Promise.all(copies.map((copy) => copy()))
  await output.finalize()
  if (target.buffer === null) throw new Error('nothing was written')
  return new Uint8Array(target.buffer)
}

async function copyOfVideo(
  track: InputVideoTrack,
  output: Output,
  pause: Pause,
): Promise<() => Promise<void>> {
  const [codec, config] = [await track.getCodec(), await track.getDecoderConfig()]
  if (codec === null || config === null) throw new Error('the codec is not known')
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source)
  return async () => {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      await source.add(packet, { decoderConfig: config })
      await pause()
    }
    source.close()
  }
}

async function copyOfAudio(
  track: InputAudioTrack,
  output: Output,
  pause: Pause,
): Promise<() => Promise<void>> {
  const [codec, config] = [await track.getCodec(), await track.getDecoderConfig()]
  if (codec === null || config === null) throw new Error('the codec is not known')
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source)
  return async () => {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      await source.add(packet, { decoderConfig: config })
      await pause()
    }
    source.close()
  }
}

/** All chunks as one source, of which any part can be read. */
function joined(chunks: readonly SealedFile[]): CustomSource {
  const starts: number[] = []
  let size = 0
  for (const chunk of chunks) {
    starts.push(size)
    size += chunk.size
  }
  return new CustomSource({
    getSize: () => size,
    async read(from, to) {
      const parts: Buffer[] = []
      for (const [index, chunk] of chunks.entries()) {
        const start = starts[index] ?? 0
        if (start >= to || start + chunk.size <= from) continue
        for await (const part of chunk.read(from - start, to - start)) parts.push(part)
      }
      return new Uint8Array(Buffer.concat(parts))
    },
  })
}
