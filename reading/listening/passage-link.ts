import { clockText } from '../words/clock-text'

/** A stretch of the interview (ms). */
type Stretch = { readonly fromMs: number; readonly toMs: number }

/** A piece of a text: words, or a stretch of the interview that they name. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | ({ readonly kind: 'link'; readonly text: string } & Stretch)

const second = 1_000

/** A passage as words that lead to it: « 10:33–10:58 · La question qui arrive trop tôt ». A link to a moment, never a file. */
export function sayPassage({ name, fromMs, toMs }: Stretch & { readonly name: string }): string {
  const [from, to] = [Math.floor(fromMs / second), Math.ceil(toMs / second)]
  const between = `${clockText(from * second)}–${clockText(to * second)}`
  return name === '' ? `${between} ` : `${between} · ${name} `
}

const linkPattern = /(?<![\d:])(\d{1,3}):([0-5]\d)[–-](\d{1,3}):([0-5]\d)(?![\d:])/gu

/** The pieces of a text, with the stretches it names. A stretch that ends before it begins is words. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let upTo = 0
  for (const match of text.matchAll(linkPattern)) {
    const [whole, fromMinutes, fromSeconds, toMinutes, toSeconds] = match
    const fromMs = momentOf(fromMinutes, fromSeconds)
    const toMs = momentOf(toMinutes, toSeconds)
    if (toMs <= fromMs) continue
    if (match.index > upTo) pieces.push({ kind: 'words', text: text.slice(upTo, match.index) })
    pieces.push({ kind: 'link', text: whole, fromMs, toMs })
    upTo = match.index + whole.length
  }
  if (upTo < text.length) pieces.push({ kind: 'words', text: text.slice(upTo) })
  return pieces
}

function momentOf(minutes: string | undefined, seconds: string | undefined): number {
  return (Number(minutes) * 60 + Number(seconds)) * second
}
