/** A word as it will be set: its parts in visual order. */
type Word = { readonly text: string; readonly width: number; readonly isRightToLeft: boolean }

/** One line: its words in visual order, and the side it starts from. */
export type SetLine = {
  readonly words: readonly Word[]
  readonly width: number
  readonly side: 'left' | 'right'
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u
const strong = /\p{L}/u
const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/**
 * Breaks a text into lines of at most `width`, at ordinary spaces only: French punctuation keeps its no-break ones.
 * Cuts a word wider than the line. Right-to-left words come out in drawing order.
 */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly SetLine[] {
  const space = measure(' ')
  return text.split(/\r\n|\r|\n/u).flatMap((paragraph) => {
    const side = startsRightToLeft(paragraph) ? 'right' : 'left'
    const lines: SetLine[] = []
    let words: Word[] = []
    let used = 0
    const close = () => {
      lines.push({ words: inVisualOrder(words, side), width: used, side })
      words = []
      used = 0
    }
    for (const word of paragraph.split(/[ \t]+/u).flatMap((each) => cut(each, width, measure))) {
      if (words.length > 0 && used + space + word.width > width) close()
      used += (words.length > 0 ? space : 0) + word.width
      words.push(word)
    }
    close()
    return lines
  })
}

function cut(text: string, width: number, measure: (text: string) => number): Word[] {
  const word = (part: string): Word => ({
    text: part,
    width: measure(part),
    isRightToLeft: rightToLeft.test(part),
  })
  const whole = word(text)
  if (text === '') return []
  if (whole.width <= width) return [whole]
  const parts: string[] = []
  for (const { segment } of graphemes.segment(text)) {
    const last = parts.at(-1)
    if (last !== undefined && measure(last + segment) <= width) parts[parts.length - 1] = last + segment
    else parts.push(segment)
  }
  return parts.map(word)
}

function startsRightToLeft(text: string): boolean {
  const first = [...text].find((character) => strong.test(character))
  return first !== undefined && rightToLeft.test(first)
}

/** Reverses the stretches written against the direction of their line. */
function inVisualOrder(words: readonly Word[], side: 'left' | 'right'): readonly Word[] {
  const isOtherWay = (word: Word) => word.isRightToLeft !== (side === 'right')
  const order = side === 'right' ? words.toReversed() : words
  const stretches: Word[][] = []
  for (const word of order) {
    const last = stretches.at(-1)
    const before = last?.at(-1)
    if (last && before && isOtherWay(before) && isOtherWay(word)) last.push(word)
    else stretches.push([word])
  }
  return stretches.flatMap((stretch) => stretch.toReversed())
}
