import { unsafeKeys } from '@/domain/plain-json'

/**
 * The same value with texts that PostgreSQL can store: no U+0000, U+FFFD for lone surrogates (browsers can send both),
 * and no unsafe keys. Converts plain objects and arrays; other values are left to the input's schema.
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    const entries = Object.entries(value).map(([key, each]) => [storableText(key), storable(each)] as const)
    return Object.fromEntries(entries.filter(([key]) => !unsafeKeys.has(key)))
  }
  return value
}

/** Half of a surrogate pair, whole pairs included: few texts have one, and this test is faster than replacing. */
const SURROGATE = /[\uD800-\uDFFF]/

function storableText(text: string): string {
  if (!SURROGATE.test(text) && !text.includes('\u0000')) return text
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD')
}
