/**
 * The same value with texts that PostgreSQL can store: without U+0000, and with U+FFFD for lone halves of surrogate pairs, both
 * of which browsers can send. Converts plain objects and arrays; other values are left to the input's schema.
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD')
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [storable(key), storable(each)]))
  }
  return value
}
