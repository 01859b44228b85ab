export type PlainJson = null | boolean | number | string | PlainJson[] | { [key: string]: PlainJson }

const DEEPEST = 100

/** Keys that mean more than their name to objects. An answer that holds one cannot be sent: superjson refuses it. */
export const unsafeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether JSON says everything of a value, and safely: no dates, no maps, nothing undefined, no unsafe key. Much faster than finding out what it does not say. */
export function isPlainJson(value: unknown, depth = 0): value is PlainJson {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
    case 'object':
      return value === null || (depth < DEEPEST && holdsPlainJson(value, depth + 1))
    default:
      return false
  }
}

function holdsPlainJson(value: object, depth: number): boolean {
  if (Array.isArray(value)) {
    for (const each of value) if (!isPlainJson(each, depth)) return false
    return true
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  for (const key in value) {
    if (unsafeKeys.has(key) || !isPlainJson(value[key as keyof typeof value], depth)) return false
  }
  return true
}
