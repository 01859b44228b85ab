/** Shorter words of a name are found in too many sentences. */
const SHORTEST = 3

/**
 * Whether a text has a whole word of this name, whatever the accents and capitals; of a name with short words only,
 * all of them. Ordinary words (« Rose ») count too: the reader decides.
 */
export function mentions(text: string, name: string): boolean {
  const words = new Set(wordsOf(text))
  const asked = wordsOf(name)
  const long = asked.filter((word) => [...word].length >= SHORTEST)
  if (long.length > 0) return long.some((word) => words.has(word))
  return asked.length > 0 && asked.every((word) => words.has(word))
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** The text around the first word of this name, at most some `length` characters of it; the whole text where it is short. */
export function excerptAround(text: string, name: string, length = 160): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const characters = [...line]
  if (characters.length <= length) return line
  const at = characters.findIndex((_, index) => isMentionAt(characters, index, name))
  const from = Math.max(0, Math.min(at - Math.floor(length / 3), characters.length - length))
  const part = characters.slice(from, from + length).join('')
  return `${from > 0 ? '…' : ''}${part}${from + length < characters.length ? '…' : ''}`
}

function isMentionAt(characters: readonly string[], index: number, name: string): boolean {
  if (index > 0 && /[\p{L}\p{N}]/u.test(characters[index - 1] ?? '')) return false
  const rest = characters.slice(index, index + 80).join('')
  const [word = ''] = rest.split(/[^\p{L}\p{N}\p{M}]/u)
  return word !== '' && mentions(word, name)
}

/** Every text inside JSON, as it stands. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
