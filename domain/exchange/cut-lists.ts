import type * as z from 'zod/mini'
import { fieldsOf } from '@/domain/lenient'

/**
 * A value with every list that is longer than a schema allows cut right behind that: enough for the schema to refuse it, and what stands
 * further back costs nothing. What the schema does not know stays as it is.
 */
export function cutLists(schema: z.core.$ZodType, value: unknown): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
      const known = Object.entries(def.shape).filter(([name]) => Object.hasOwn(value, name))
      const cut = known.map(([name, inside]) => [name, cutLists(inside, fieldsOf(value)[name])] as const)
      return { ...value, ...Object.fromEntries(cut) }
    }
    case 'array': {
      if (!Array.isArray(value)) return value
      const most = mostOf(schema)
      const short = most === null ? value : value.slice(0, most + 1)
      return short.map((inside) => cutLists(def.element, inside))
    }
    case 'optional':
    case 'nullable':
      return cutLists(def.innerType, value)
    default:
      return value
  }
}

/** The most elements that a list of this schema has; null for any number. */
function mostOf(schema: z.core.$ZodType): number | null {
  const { maximum } = schema._zod.bag as { maximum?: unknown }
  return typeof maximum === 'number' ? maximum : null
}
