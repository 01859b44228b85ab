import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import { sfntOf } from './sfnt'

/** A font file, and the characters it has. */
export type Face = { readonly name: string; readonly data: Buffer; readonly has: ReadonlySet<number> }

export const styles = ['sans', 'strong', 'quiet', 'voice'] as const
/** `quiet` is the italic of the interface's font. */
export type Style = (typeof styles)[number]

const cuts: Record<Style, readonly [family: string, cut: string]> = {
  sans: ['source-sans-3', '400-normal'],
  strong: ['source-sans-3', '600-normal'],
  quiet: ['source-sans-3', '400-italic'],
  voice: ['source-serif-4', '400-normal'],
}
const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const

/** Hebrew, Arabic, arrows and other symbols, emoji: people write them, and the text fonts lack them. */
const others = [
  'noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal',
  'noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal',
  'noto-sans-math/files/noto-sans-math-latin-400-normal',
  'noto-emoji/files/noto-emoji-emoji-400-normal',
]

const opened = new Map<string, Face>()

/** The faces to look for a character in, in order. A font file is read once per process, when first needed. */
export function* facesOf(style: Style): Generator<Face> {
  const [family, cut] = cuts[style]
  for (const script of scripts) yield open(`${family}/files/${family}-${script}-${cut}`)
  for (const file of others) yield open(file)
}

function open(file: string): Face {
  const known = opened.get(file)
  if (known) return known
  const path = join(process.cwd(), 'node_modules', '@fontsource', `${file}.woff`)
  const data = sfntOf(readFileSync(path))
  const font = create(data)
  if (!('characterSet' in font)) throw new Error(`${file} is a collection of fonts`)
  const face = { name: file, data, has: new Set(font.characterSet) }
  opened.set(file, face)
  return face
}
