/** A text as it stands at the beginning of a sentence. */
export function beginSentence(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
