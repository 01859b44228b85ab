/**
 * One setting that a save changed: where it is, and what it was and is. Lists are told whole, save those whose items have keys.
 */
export type Change = { readonly path: string; readonly from: Value; readonly to: Value }
type Value = string | number | boolean | null | readonly unknown[]

/** No journal keeps more of one value than this. */
const LONGEST = 200

/**
 * What differs between two settings, by path (`plan.briefing`), in the order of the later ones. A value that is there on one side only
 * reads null on the other.
 */
export function changesBetween(before: unknown, after: unknown): readonly Change[] {
  const [was, is] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((path) => {
    const [from, to] = [was.get(path) ?? null, is.get(path) ?? null]
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : { path, from: shortened(from), to: shortened(to) }
  })
}

function leavesOf(value: unknown, path = ''): Map<string, Value> {
  if (value === undefined) return new Map()
  const parts = partsOf(value)
  if (parts === null) return new Map([[path, value as Value]])
  return new Map(parts.flatMap(([key, each]) => [...leavesOf(each, path === '' ? key : `${path}.${key}`)]))
}

/** An object's parts by name, a keyed list's by key; null for a value reported whole. */
function partsOf(value: unknown): [string, unknown][] | null {
  if (value === null || typeof value !== 'object') return null
  if (!Array.isArray(value)) return Object.entries(value)
  if (value.length === 0 || !value.every(hasKey)) return null
  return value.map(({ key, ...rest }) => [key, rest])
}

function hasKey(value: unknown): value is { key: string } {
  return value !== null && typeof value === 'object' && 'key' in value && typeof value.key === 'string'
}

function shortened(value: Value): Value {
  return typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value
}
