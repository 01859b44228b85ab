/** Powers of 2 in GF(256) with the polynomial of QR codes, x⁸ + x⁴ + x³ + x² + 1, and their logarithms. */
const powers: number[] = []
const logarithms = new Map<number, number>()
for (let [power, value] = [0, 1]; power < 255; power += 1) {
  powers.push(value)
  logarithms.set(value, power)
  value *= 2
  if (value > 255) value ^= 0x11d
}

function times(one: number, other: number): number {
  const [a, b] = [logarithms.get(one), logarithms.get(other)]
  return a === undefined || b === undefined ? 0 : (powers[(a + b) % 255] ?? 0)
}

/** The generator polynomial of `degree`, highest power first, without its leading 1. */
function generator(degree: number): readonly number[] {
  let whole = [1]
  for (let root = 0; root < degree; root += 1) {
    const factor = powers[root] ?? 0
    whole = [...whole, 0].map((each, index) => each ^ times(whole[index - 1] ?? 0, factor))
  }
  return whole.slice(1)
}

/** The `count` Reed–Solomon codewords of these data codewords (ISO/IEC 18004, 7.5.2). */
export function errorCorrection(data: readonly number[], count: number): readonly number[] {
  const divisor = generator(count)
  let rest = new Array<number>(count).fill(0)
  for (const each of data) {
    const lead = each ^ (rest[0] ?? 0)
    rest = [...rest.slice(1), 0].map((value, index) => value ^ times(divisor[index] ?? 0, lead))
  }
  return rest
}
