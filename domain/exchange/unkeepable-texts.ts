import type { JsonPath } from './json/path'

/** Where a value has a text that PostgreSQL cannot keep: with U+0000, or with half of a surrogate pair. The first `most`. */
export function unkeepableTexts(value: unknown, most: number): JsonPath[] {
  const found: JsonPath[] = []
  const way: (string | number)[] = []
  const look = (inside: unknown): void => {
    if (found.length >= most) return
    if (typeof inside === 'string') {
      if (!isKeepable(inside)) found.push([...way])
    } else if (typeof inside === 'object' && inside !== null) {
      for (const [name, each] of stepsOf(inside)) {
        way.push(name)
        look(each)
        way.pop()
      }
    }
  }
  look(value)
  return found
}

function stepsOf(value: object): Iterable<readonly [string | number, unknown]> {
  return Array.isArray(value) ? value.entries() : Object.entries(value)
}

function isKeepable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text)
}
