import * as z from 'zod/mini'
import { levelsSchema } from './levels'

/** Longest interview clock a chunk may name, in milliseconds: one day. */
const longestMs = 86_400_000

/** Why nothing was recorded before a segment. */
export const gapCauses = [
  'asleep',
  'pageClosed',
  'unplugged',
  'refused',
  'lost',
  'diskFull',
  'pause',
  'offline',
] as const
export type GapCause = (typeof gapCauses)[number]

const momentSchema = z.int().check(z.gte(0), z.lte(longestMs))

/** What a chunk says of itself. */
export const chunkHeaderSchema = z
  .strictObject({
    /** The interview's clock at its first sample, ms. */
    from: momentSchema,
    /** The interview's clock at its last sample, ms. */
    to: momentSchema,
    /** Media in it, ms. */
    media: momentSchema,
    /** Why there is a gap before its segment: in the first chunk of a later segment alone. */
    cause: z.optional(z.enum(gapCauses)),
    /** Its loudness, where the browser measured it. */
    levels: z.optional(levelsSchema),
  })
  .check(z.refine(({ from, to }) => from <= to))
export type ChunkHeader = z.infer<typeof chunkHeaderSchema>

/** Which chunk of which recording. `recordingId` is the id of the live session; segments and numbers count from 0. */
export type ChunkPlace = {
  readonly recordingId: string
  readonly trackId: string
  readonly segment: number
  readonly number: number
}

/** Bounds of a recording that a client may send. */
export const recordingBounds = {
  /** Media of one chunk: two seconds take 133 kB at 532 kbit/s; a busy page yields more at once. */
  mediaBytes: 2_097_152,
  headerBytes: 1_024,
  segments: 1_000,
  /** Chunks of one segment: eleven hours of two seconds each. */
  chunks: 20_000,
} as const

const lengthBytes = 4

/** Most bytes of a packed chunk, before it is sealed. */
export const maxPackedBytes = lengthBytes + recordingBounds.headerBytes + recordingBounds.mediaBytes

/**
 * How a sealed chunk is laid out: its form (one byte), the encapsulated key of its segment (RFC 9180), a nonce, the ciphertext with its tag
 * (AES-256-GCM). Its key is exported from the segment's context by `associatedData`, so each chunk has its own.
 */
export const sealedLayout = { form: 1, encBytes: 65, nonceBytes: 12, tagBytes: 16 } as const

/** The bytes that the seal of a chunk authenticates beside its content: where the chunk belongs. */
export function associatedData({
  recordingId,
  trackId,
  segment,
  number,
}: ChunkPlace): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(['triade chunk 1', recordingId, trackId, segment, number].join('\n'))
}

/** A chunk as bytes: the length of its header (4 bytes, big-endian), the header as JSON, the media. */
export function packChunk(header: ChunkHeader, media: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(header))
  const packed = new Uint8Array(lengthBytes + text.length + media.length)
  new DataView(packed.buffer).setUint32(0, text.length)
  packed.set(text, lengthBytes)
  packed.set(media, lengthBytes + text.length)
  return packed
}

/** Reads a packed chunk; null where the bytes are none, or its header or media are out of bounds. */
export function unpackChunk(packed: Uint8Array): { header: ChunkHeader; media: Uint8Array } | null {
  if (packed.length < lengthBytes || packed.length > maxPackedBytes) return null
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0)
  const start = lengthBytes + length
  if (length > recordingBounds.headerBytes || start > packed.length) return null
  const media = packed.subarray(start)
  if (media.length === 0 || media.length > recordingBounds.mediaBytes) return null
  const parsed = chunkHeaderSchema.safeParse(readJson(packed.subarray(lengthBytes, start)))
  return parsed.success ? { header: parsed.data, media } : null
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
