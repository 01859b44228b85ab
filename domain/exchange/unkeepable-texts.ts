import type { JsonPath } from './json/path'

/** Where a value has a text that PostgreSQL cannot keep: with U+0000, or with half of a surrogate pair. */
export function unkeepableTexts(value: unknown, path: JsonPath = []): JsonPath[] {
  if (typeof value === 'string') return value.includes('\0') || /\p{Surrogate}/u.test(value) ? [path] : []
  if (Array.isArray(value)) return value.flatMap((inside, index) => unkeepableTexts(inside, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) => unkeepableTexts(inside, [...path, name]))
}
