const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
]
const disguises: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const SHORTEST_WORD = 3
/** Letters besides one's own names below which a password is nothing but these names. */
const OF_ITS_OWN = 3

export type Guessable = 'common' | 'personal'
type Owner = { readonly name: string; readonly email: string }

/**
 * Why a password is among the first that others try: known from lists, or made of its owner's name, address or the product's name;
 * null for any other. `isListed` knows common passwords in small letters.
 */
export function guessable(
  password: string,
  { name, email }: Owner,
  isListed: (word: string) => boolean,
): Guessable | null {
  const text = plain(password)
  const letters = [text, undisguised(text)].map((form) => form.replace(/\P{L}/gu, ''))
  const own = [...wordsOf(name), ...wordsOf(email), 'triade']
  if (letters.some((each) => isMadeOf(each, own))) return 'personal'
  const forms = [text, bare(text), undisguised(text), bare(undisguised(bare(text)))]
  return forms.some((form) => isListed(form) || isPattern(form, isListed)) ? 'common' : null
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Without the digits and signs that people put before and after a word. */
function bare(text: string): string {
  return text.replace(/^\P{L}+|\P{L}+$/gu, '')
}

function undisguised(text: string): string {
  return [...text].map((each) => disguises[each] ?? each).join('')
}

/** Few different characters, repetition, or a row of the keyboard, alphabet or digits. */
function isPattern(text: string, isListed: (word: string) => boolean): boolean {
  if (text.length < 6) return false
  const again = /^(.+?)\1+$/u.exec(text)?.[1]
  const isRow = runs.some((run) => run.includes(text) || [...run].reverse().join('').includes(text))
  return isRow || new Set(text).size <= 3 || (again !== undefined && (again.length <= 4 || isListed(again)))
}

/** The words of a name or an address, and all of them together. */
function wordsOf(text: string): string[] {
  const words = plain(text)
    .split(/\P{L}+/u)
    .filter((word) => word.length >= SHORTEST_WORD)
  return [words.join(''), ...words].filter(Boolean)
}

function isMadeOf(letters: string, own: readonly string[]): boolean {
  const longestFirst = [...own].sort((one, other) => other.length - one.length)
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), letters)
  return left.length < letters.length && left.length < OF_ITS_OWN
}
