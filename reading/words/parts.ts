/** A stretch of a sentence; `isStrong` is what the sentence is about. */
export type Part = { readonly text: string; readonly isStrong: boolean }

// Two characters of Unicode's private use, which no keyboard types: messages and names hold neither of them.
const opens = '\uE000'
const closes = '\uE001'

/** How `<b>` of a message is written for `partsOf` to find. */
export function strong(chunks: string): string {
  return `${opens}${chunks}${closes}`
}

/** A sentence by its parts, in order; their texts together are the sentence. */
export function partsOf(sentence: string): readonly Part[] {
  return sentence.split(opens).flatMap((text, index): Part[] => {
    if (index === 0) return part(text, false)
    const [inside = '', ...after] = text.split(closes)
    return [...part(inside, true), ...part(after.join(''), false)]
  })
}

/** The sentence where nothing stands out. */
export function plainText(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('')
}

function part(text: string, isStrong: boolean): Part[] {
  return text === '' ? [] : [{ text, isStrong }]
}
