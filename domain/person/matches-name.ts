/** Whether every word asked for begins a word of the name, whatever the accents and capitals. Nothing asked for: everybody. */
export function matchesName(name: string, asked: string): boolean {
  return beginWords(name, plainWords(asked))
}

/** Whether each of these plain words begins a word of the text. */
export function beginWords(text: string, plain: readonly string[]): boolean {
  const words = plainWords(text)
  return plain.every((each) => words.some((word) => word.startsWith(each)))
}

/** The words of a text, in lower case and without accents. */
export function plainWords(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
  return plain.split(/[\s'’-]+/u).filter((word) => word !== '')
}
