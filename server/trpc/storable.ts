/**
 * The same value with texts PostgreSQL can store: it refuses U+0000 and halves of surrogate pairs, which browsers can
 * send. Goes through plain objects and arrays; anything else is left to the input's schema.
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD')
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [storable(key), storable(each)]))
  }
  return value
}
