import { reservedNames } from '@/domain/content-key'

/** Longest key that is made of a name. */
const LONGEST = 40

/** A key for a name, in the form of the keys of a grid, other than the keys that are taken: `Choosing at buffet` is `choosingAtBuffet`. */
export function gridKeyFor(name: string, taken: ReadonlySet<string>): string {
  const parts = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-zA-Z0-9]+/)
    .filter((part) => part !== '')
  const joined = parts
    .map((part, index) => {
      const rest = part.slice(1)
      return (index === 0 ? part.charAt(0).toLowerCase() : part.charAt(0).toUpperCase()) + rest
    })
    .join('')
  const start = /^[a-z]/.test(joined) ? joined : `code${joined}`
  return free(start.slice(0, LONGEST), '', new Set([...taken, ...reservedNames]))
}

/** A key for a title, in the form of the keys of grids and situations, other than the keys that are taken. */
export function itemKeyFor(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  return free(plain.slice(0, LONGEST) || 'ethogram', '-', taken)
}

function free(start: string, joint: string, taken: ReadonlySet<string>): string {
  if (!taken.has(start)) return start
  for (let number = 2; ; number += 1) {
    const key = `${start}${joint}${number}`
    if (!taken.has(key)) return key
  }
}
