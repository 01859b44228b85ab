import { penaltyOf } from './penalty'

/** A module that is drawn, or null where data may go. */
type Drawn = (boolean | null)[][]

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

/** Draws these codewords as a symbol of this version (1 to 6) at level M, under the mask with the least penalty. */
export function drawQr(version: number, codewords: readonly number[]): readonly (readonly boolean[])[] {
  const size = 17 + 4 * version
  const drawn = masks.map((mask, index) => {
    const symbol: Drawn = Array.from({ length: size }, () => new Array<boolean | null>(size).fill(null))
    drawPatterns(symbol, version)
    drawFormat(symbol, index)
    drawData(symbol, codewords, mask)
    return symbol.map((row) => row.map((module) => module ?? false))
  })
  return drawn.reduce((best, each) => (penaltyOf(each) < penaltyOf(best) ? each : best))
}

function put(symbol: Drawn, row: number, column: number, isDark: boolean): void {
  const line = symbol[row]
  if (line && column >= 0 && column < line.length) line[column] = isDark
}

/** Finders with their separators, timing, and from version 2 on one alignment pattern. */
function drawPatterns(symbol: Drawn, version: number): void {
  const size = symbol.length
  for (let at = 0; at < size; at += 1) {
    put(symbol, 6, at, at % 2 === 0)
    put(symbol, at, 6, at % 2 === 0)
  }
  const corners = [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const
  for (const [row, column] of corners) drawRings(symbol, { row, column, reach: 4, light: [2, 4] })
  if (version > 1) drawRings(symbol, { row: size - 7, column: size - 7, reach: 2, light: [1] })
}

type Rings = { row: number; column: number; reach: number; light: readonly number[] }

function drawRings(symbol: Drawn, { row, column, reach, light }: Rings): void {
  for (let down = -reach; down <= reach; down += 1)
    for (let right = -reach; right <= reach; right += 1) {
      const ring = Math.max(Math.abs(down), Math.abs(right))
      put(symbol, row + down, column + right, !light.includes(ring))
    }
}

/** Level M and the mask, with their check bits, twice (ISO/IEC 18004, 7.9). */
function drawFormat(symbol: Drawn, mask: number): void {
  const size = symbol.length
  let rest = mask << 10
  for (let bit = 14; bit >= 10; bit -= 1) if ((rest >> bit) & 1) rest ^= 0x537 << (bit - 10)
  const bits = ((mask << 10) | rest) ^ 0x5412
  for (let at = 0; at < 15; at += 1) {
    const isDark = ((bits >> at) & 1) === 1
    const along = at < 6 ? at : at < 8 ? at + 1 : size - 15 + at
    put(symbol, along, 8, isDark)
    const across = at < 8 ? size - 1 - at : at < 9 ? 7 : 14 - at
    put(symbol, 8, across, isDark)
  }
  put(symbol, size - 8, 8, true)
}

/** Bits go up and down in columns of two, from the right, past the column of the timing pattern. */
function drawData(symbol: Drawn, codewords: readonly number[], mask: (typeof masks)[number]): void {
  const size = symbol.length
  let bit = 0
  for (let pair = 0; pair < (size - 1) / 2; pair += 1) {
    const right = size - 1 - 2 * pair
    const column = right <= 6 ? right - 1 : right
    for (let step = 0; step < size; step += 1) {
      const row = pair % 2 === 0 ? size - 1 - step : step
      for (const at of [column, column - 1]) {
        if (symbol[row]?.[at] !== null) continue
        const isSet = (((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1
        put(symbol, row, at, isSet !== mask(row, at))
        bit += 1
      }
    }
  }
}
