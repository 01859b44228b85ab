import { drawQr } from './draw-qr'
import { errorCorrection } from './error-correction'

/**
 * Versions 1 to 6 at level M: data codewords of each block, then error correction codewords (ISO/IEC 18004, table 9).
 */
const versions = [
  { blocks: [16], correction: 10 },
  { blocks: [28], correction: 16 },
  { blocks: [44], correction: 26 },
  { blocks: [32, 32], correction: 18 },
  { blocks: [43, 43], correction: 24 },
  { blocks: [27, 27, 27, 27], correction: 16 },
] as const

/** Mode and length take a byte and a half, and the terminator half a byte. */
const overhead = 2

/**
 * A text as a QR code: rows of modules, true for dark, without the quiet zone of four modules around. Level M, of at most 106 bytes; null for a
 * longer text.
 */
export function qrCode(text: string): readonly (readonly boolean[])[] | null {
  const bytes = [...new TextEncoder().encode(text)]
  const index = versions.findIndex(({ blocks }) => bytes.length + overhead <= sum(blocks))
  const version = versions[index]
  if (!version) return null
  const data = dataOf(bytes, sum(version.blocks))
  return drawQr(index + 1, interleaved(data, version))
}

/** Byte mode: the mode (4 bits), the length (8 bits), the bytes, four zero bits, then padding up to `length` codewords. */
function dataOf(bytes: readonly number[], length: number): readonly number[] {
  const whole = [bytes.length, ...bytes, 0]
  const shifted = whole.map(
    (byte, at) => (((at === 0 ? 0x4 : (whole[at - 1] ?? 0) & 0xf) << 4) | (byte >> 4)) & 0xff,
  )
  const padding = [0xec, 0x11] as const
  const missing = Array.from({ length: length - shifted.length }, (_, at) => padding[at % 2] ?? 0)
  return [...shifted, ...missing]
}

function interleaved(
  data: readonly number[],
  { blocks, correction }: (typeof versions)[number],
): readonly number[] {
  let begin = 0
  const parts = blocks.map((length) => {
    const part = data.slice(begin, begin + length)
    begin += length
    return { part, checks: errorCorrection(part, correction) }
  })
  const byColumn = (rows: readonly (readonly number[])[]) =>
    (rows[0] ?? []).flatMap((_, column) => rows.map((row) => row[column] ?? 0))
  return [...byColumn(parts.map(({ part }) => part)), ...byColumn(parts.map(({ checks }) => checks))]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
