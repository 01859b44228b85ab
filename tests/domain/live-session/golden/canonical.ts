/** The one way to write a value of the domain: keys sorted, sets and maps in the order in which they hold what they hold. */
export function canonical(value: unknown): string {
  if (value instanceof Map) return `Map${canonical([...value])}`
  if (value instanceof Set) return `Set${canonical([...value])}`
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`
}
