/** A stretch of a sentence; a strong one names what the sentence is about, and stands in bold on a screen. */
export type Part = { readonly text: string; readonly isStrong: boolean }

// Two characters of Unicode's private use area, which neither messages nor names hold.
const opens = '\uE000'
const closes = '\uE001'

/** The value of `b` for a message with `<b>`: marks the words between for `partsOf`. */
export function strong(chunks: string): string {
  return `${opens}${chunks}${closes}`
}

/** The parts of a sentence in order; their texts, joined, are the sentence. */
export function partsOf(sentence: string): readonly Part[] {
  return sentence.split(opens).flatMap((text, index): Part[] => {
    if (index === 0) return part(text, false)
    const [inside = '', ...after] = text.split(closes)
    return [...part(inside, true), ...part(after.join(''), false)]
  })
}

/** The sentence as plain text. */
export function plainText(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('')
}

function part(text: string, isStrong: boolean): Part[] {
  return text === '' ? [] : [{ text, isStrong }]
}
