import {
  BufferTarget,
  CustomSource,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputAudioTrack,
  type InputTrack,
  MP4,
  Mp4OutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'

/** Bytes that can be read from any place. */
export type ReadableBytes = {
  readonly size: number
  /** Content `from`…`to`, end excluded. */
  read(from: number, to: number): Promise<Uint8Array>
}

/**
 * Writes a browser's recording as a seekable file with a length and an index, in the same container and without
 * decoding. A truncated file gives what it has. `pause` is awaited often.
 * @throws Error where no packet can be read
 */
export async function remux(from: ReadableBytes, pause: () => Promise<void>): Promise<Uint8Array> {
  const input = openInput(from)
  try {
    return await copyAll(input, pause)
  } finally {
    input.dispose()
  }
}

/** What a browser recorded, to be read from any place. */
export function openInput(from: ReadableBytes): Input {
  return new Input({
    formats: [WEBM, MP4],
    source: new CustomSource({
      getSize: () => from.size,
      read: (start, end) => from.read(start, end),
    }),
  })
}

async function copyAll(input: Input, pause: () => Promise<void>): Promise<Uint8Array> {
  const isWebM = (await input.getFormat()) === WEBM
  const target = new BufferTarget()
  const output = new Output({
    format: isWebM ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: 'in-memory' }),
    target,
  })
  const copies = await Promise.all((await input.getTracks()).map((track) => prepareCopy(track, output)))
  await output.start()
  const startsAt = await input.getFirstTimestamp()
  await Promise.all(copies.map((copy) => copy?.(startsAt, pause)))
  await output.finalize()
  if (!target.buffer) throw new Error('nothing could be read of a recording')
  return new Uint8Array(target.buffer)
}

/** Returns a copier of its packets that counts time from `startsAt`; null for an unknown codec. */
async function prepareCopy(track: InputTrack, output: Output) {
  const sink = new EncodedPacketSink(track)
  const source = await sourceFor(track, output)
  if (!source) return null
  return async (startsAt: number, pause: () => Promise<void>) => {
    for await (const packet of packetsOf(sink)) {
      await source.add(packet.clone({ timestamp: packet.timestamp - startsAt }))
      await pause()
    }
    source.close()
  }
}

async function sourceFor(track: InputTrack, output: Output) {
  if (track.isAudioTrack()) return audioSource(track, output)
  if (!track.isVideoTrack()) return null
  const [codec, decoderConfig] = await Promise.all([track.getCodec(), track.getDecoderConfig()])
  if (!codec || !decoderConfig) return null
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source, { rotation: await track.getRotation() })
  return {
    add: (packet: Parameters<typeof source.add>[0]) => source.add(packet, { decoderConfig }),
    close: () => source.close(),
  }
}

/** Adds a track of sound to the output; null for an unknown codec. */
export async function audioSource(track: InputAudioTrack, output: Output) {
  const [codec, decoderConfig] = await Promise.all([track.getCodec(), track.getDecoderConfig()])
  if (!codec || !decoderConfig) return null
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source)
  return {
    add: (packet: EncodedPacket) => source.add(packet, { decoderConfig }),
    close: () => source.close(),
  }
}

/** The packets in order, up to the first that cannot be read: the end of a file that was cut short. */
async function* packetsOf(sink: EncodedPacketSink) {
  try {
    yield* sink.packets()
  } catch {
    return
  }
}
