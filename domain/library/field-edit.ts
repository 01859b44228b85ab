import * as z from 'zod/mini'

/** Longest list of edits of one save. */
export const mostEdits = 400

/** Stands at the end of the path of a list for the order of what is in it: its values are lists of keys. */
export const ORDER = '#order'

const segment = z.string().check(z.maxLength(100), z.regex(/^(?:[a-zA-Z0-9][a-zA-Z0-9-]*|#order)$/))

/** `null` is an absent field; in a list, `from: null` adds an item and `to: null` removes it. */
const fieldEditSchema = z.object({
  /** Names of properties; in a list, the `id` or `key` of an item. */
  path: z.readonly(z.array(segment).check(z.minLength(1), z.maxLength(12))),
  from: z.optional(z.unknown()),
  to: z.optional(z.unknown()),
})
export const fieldEditsSchema = z.readonly(
  z.array(fieldEditSchema).check(z.minLength(1), z.maxLength(mostEdits)),
)

export type Path = readonly string[]
export type FieldEdit = Readonly<z.infer<typeof fieldEditSchema>>

/** Whether two values say the same: the order of an object's fields does not count, nor a field that holds nothing. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return canonical(one ?? null) === canonical(other ?? null)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(
          Object.entries(each)
            .filter(([, field]) => field !== null && field !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : each,
  )
}
