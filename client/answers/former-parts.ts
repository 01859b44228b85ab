/**
 * The value, with each equal part replaced by the former object, so that nothing depending on it runs again. For lists
 * and plain objects; anything else is compared by identity.
 */
export function withFormerParts<T>(former: unknown, value: T): T {
  if (Object.is(former, value)) return value
  if (Array.isArray(former) && Array.isArray(value)) {
    const parts = value.map((part, index) => withFormerParts(former[index], part))
    return isSame(former, parts) ? (former as T) : (parts as T)
  }
  if (!isPlain(former) || !isPlain(value)) return value
  const parts = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withFormerParts(former[key], part)]),
  )
  const keys = Object.keys(parts)
  const isUnchanged =
    keys.length === Object.keys(former).length &&
    keys.every((key) => Object.hasOwn(former, key) && Object.is(former[key], parts[key]))
  return (isUnchanged ? former : parts) as T
}

function isSame(former: readonly unknown[], parts: readonly unknown[]): boolean {
  return former.length === parts.length && parts.every((part, index) => Object.is(part, former[index]))
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
