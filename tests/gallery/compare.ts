/** `npm run gallery:compare -- before after`: draws each difference into `after-differences`; exits with 1 if any. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import sharp from 'sharp'
import { differingPixels, type Pixels } from './differing-pixels'

const given = process.argv.slice(2)
const [before, after] = given
  .filter((each) => !each.startsWith('--'))
  .map((each) => each.replace(/\/+$/u, ''))
if (!before || !after) throw new Error('npm run gallery:compare -- <folder before> <folder after>')
/** Differences allowed in a channel, of 255. Two runs of the same code differ by 1. */
const tolerance = numberOf('tolerance', '1')
/** Number of differing pixels allowed in a picture. */
const threshold = numberOf('threshold', '0')
const differences = `${after}-differences`

const [earlier, later] = await Promise.all([before, after].map(picturesIn))
const names = [...new Set([...(earlier ?? []), ...(later ?? [])])].sort()
await rm(differences, { recursive: true, force: true })
await mkdir(differences, { recursive: true })
const rows: string[][] = []
let [same, forgiven] = [0, 0]
for (const name of names) {
  const row = await compare(name)
  if (row === 'same') same += 1
  else if (row === 'forgiven') forgiven += 1
  else rows.push(row)
}
if (rows.length > 0) print([['picture', 'size', 'pixels that differ', 'of all'], ...rows])
console.log(
  `${names.length} pictures: ${same} the same, ${forgiven} within what is forgiven, ${rows.length} different, missing or new`,
)
if (rows.length > 0) {
  console.log(`See ${differences}/`)
  process.exitCode = 1
}

async function compare(name: string): Promise<string[] | 'same' | 'forgiven'> {
  if (!later?.includes(name)) return [name, 'missing', '', '']
  if (!earlier?.includes(name)) return [name, 'new', '', '']
  const files = await Promise.all([before, after].map((folder) => readFile(`${folder}/${name}`)))
  const [one, other] = files
  if (!one || !other || one.equals(other)) return 'same'
  const [first, second] = await Promise.all([pixelsOf(one), pixelsOf(other)])
  const { count, drawn } = differingPixels(first, second, tolerance)
  const isSameSize = first.width === second.width && first.height === second.height
  if (count === 0) return 'same'
  if (isSameSize && count <= threshold) return 'forgiven'
  await write(`${differences}/${name}`, [first, second, drawn])
  const size = isSameSize ? sizeOf(first) : `${sizeOf(first)} → ${sizeOf(second)}`
  return [name, size, String(count), `${((100 * count) / (drawn.width * drawn.height)).toFixed(2)} %`]
}

async function picturesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.png'))
}

async function pixelsOf(file: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

/** Side by side. */
async function write(path: string, pictures: readonly Pixels[]): Promise<void> {
  const [width, height] = ['width' as const, 'height' as const].map((side) =>
    Math.max(...pictures.map((each) => each[side])),
  )
  if (!width || !height) return
  const background = { r: 128, g: 128, b: 128, alpha: 1 }
  await sharp({ create: { width: width * pictures.length, height, channels: 4, background } })
    .composite(
      pictures.map((each, at) => ({
        input: Buffer.from(each.data),
        raw: { width: each.width, height: each.height, channels: 4 as const },
        left: at * width,
        top: 0,
      })),
    )
    .png({ compressionLevel: 4 })
    .toFile(path)
}

function sizeOf({ width, height }: Pixels): string {
  return `${width}×${height}`
}

function numberOf(option: string, usual: string): number {
  const value = given.find((each) => each.startsWith(`--${option}=`))?.split('=')[1] ?? usual
  if (!/^\d+$/u.test(value)) throw new Error(`--${option} wants a whole number`)
  return Number(value)
}

function print(table: readonly (readonly string[])[]): void {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  )
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}
