import { plainWords } from '@/domain/person/matches-name'

export type Part = { readonly text: string; readonly matched: boolean }

/** A text in parts: where a word of it begins with a word asked for, that beginning is `matched`. */
export function matchedParts(text: string, asked: string): readonly Part[] {
  const words = plainWords(asked)
  return text
    .split(/([\s'’-]+)/u)
    .flatMap((piece) => {
      const length = Math.max(0, ...words.map((word) => beginning(piece, word)))
      return [
        { text: piece.slice(0, length), matched: true },
        { text: piece.slice(length), matched: false },
      ]
    })
    .filter((part) => part.text !== '')
    .reduce<Part[]>(joined, [])
}

/** How many characters of this piece a plain word covers: « Zoé » begins with "zoe". */
function beginning(piece: string, word: string): number {
  const plain = (length: number) => plainWords(piece.slice(0, length))[0] ?? ''
  if (!plain(piece.length).startsWith(word)) return 0
  let length = 1
  while (plain(length).length < word.length) length++
  return length
}

function joined(parts: Part[], next: Part): Part[] {
  const last = parts.at(-1)
  if (!last || last.matched !== next.matched) return [...parts, next]
  return [...parts.slice(0, -1), { text: last.text + next.text, matched: next.matched }]
}
