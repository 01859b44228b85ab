/** A text as it stands in the middle of a sentence: it begins with a small letter, save an acronym. */
export function insideSentence(text: string, locale: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase(locale) + text.slice(1)
}
