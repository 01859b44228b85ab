/** A name as it stands in the middle of a sentence; an acronym keeps its capitals. */
export function insideSentence(text: string, locale: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase(locale) + text.slice(1)
}
