/** A family name in capitals: two letters or more, none of them small; hyphens and apostrophes join its parts. */
const CAPITALS = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{M}'’.-]+$/u

/**
 * A name with the given name first: « DUPONT-LEROY Jeanne » becomes « Jeanne Dupont-Leroy », as lists of trainees write names. A name all
 * in capitals, or with its capitals last, stays as it is: nothing says which part is which.
 */
export function givenNameFirst(name: string): string {
  const words = name.split(' ')
  const length = words.findIndex((word) => !CAPITALS.test(word))
  if (length < 1) return name
  const [family, given] = [words.slice(0, length), words.slice(length)]
  if (given.some((word) => CAPITALS.test(word))) return name
  return [...given, ...family.map(capitalised)].join(' ')
}

/** « D’ALMEIDA » becomes « D’Almeida ». */
function capitalised(word: string): string {
  return word
    .toLocaleLowerCase('fr')
    .replace(
      /(^|['’-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase('fr'),
    )
}
