import type * as z from 'zod/mini'
import type { JsonPath } from './json/path'

/** Where a value has names that a schema does not know: nothing that a person wrote is dropped without a word. */
export function unknownNames(schema: z.core.$ZodType, value: unknown, path: JsonPath = []): JsonPath[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return isObject(value)
        ? Object.entries(value).flatMap(([name, inside]) => {
            const known = Object.hasOwn(def.shape, name) ? def.shape[name] : undefined
            return known ? unknownNames(known, inside, [...path, name]) : [[...path, name]]
          })
        : []
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((inside, index) => unknownNames(def.element, inside, [...path, index]))
        : []
    case 'optional':
    case 'nullable':
      return unknownNames(def.innerType, value, path)
    default:
      return []
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
