/** A picture of four channels (red, green, blue, opacity), one byte each, row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8Array }

const paleness = 0.25
const red = [220, 0, 40, 255] as const

/**
 * How many pixels two pictures differ in by more than `tolerance` (0 to 255) in any channel; a pixel that only one of them has
 * differs. And a picture of the second, pale, with those in red.
 */
export function differingPixels(
  before: Pixels,
  after: Pixels,
  tolerance = 0,
): { count: number; drawn: Pixels } {
  const width = Math.max(before.width, after.width)
  const height = Math.max(before.height, after.height)
  const data = new Uint8Array(width * height * 4).fill(255)
  let count = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [one, other] = [indexIn(before, x, y), indexIn(after, x, y)]
      if (one === null && other === null) continue
      const at = (y * width + x) * 4
      if (one !== null && other !== null && isSame(before.data, one, after.data, other, tolerance)) {
        for (let channel = 0; channel < 3; channel += 1)
          data[at + channel] = faded(after.data[other + channel])
      } else {
        data.set(red, at)
        count += 1
      }
    }
  }
  return { count, drawn: { width, height, data } }
}

function indexIn({ width, height }: Pixels, x: number, y: number): number | null {
  return x < width && y < height ? (y * width + x) * 4 : null
}

function isSame(
  before: Uint8Array,
  one: number,
  after: Uint8Array,
  other: number,
  tolerance: number,
): boolean {
  for (let channel = 0; channel < 4; channel += 1) {
    const apart = (before[one + channel] ?? 0) - (after[other + channel] ?? 0)
    if (Math.abs(apart) > tolerance) return false
  }
  return true
}

function faded(shade = 255): number {
  return Math.round(255 - (255 - shade) * paleness)
}
