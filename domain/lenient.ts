/** Readers for what a device or an earlier release left: they refuse nothing, and what cannot be read is empty. */

/** The fields of an object; none where it is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
}

/** A text, untouched; '' where it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
