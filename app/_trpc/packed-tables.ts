export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A long list as `packTables` writes it. */
export type PackedList =
  /** One value, `size` times. */
  | { readonly $: 'same'; readonly value: Json; readonly size: number }
  /** Few values, each once, and the value at each place. */
  | { readonly $: 'some'; readonly values: readonly Json[]; readonly places: readonly number[] }
  /** Lists one after the other, and the length of each. */
  | { readonly $: 'parts'; readonly sizes: Json; readonly items: Json }
  /** Objects with the same keys, one column for each key. */
  | { readonly $: 'table'; readonly keys: readonly string[]; readonly columns: readonly Json[] }

/** The key that tells a packed list from data, which may not have it. */
export const listKey = '$'

/** What `packTables` packed. */
export function unpackTables(packed: Json): Json {
  if (typeof packed !== 'object' || packed === null) return packed
  if (isList(packed)) return packed.map(unpackTables)
  if (listKey in packed) return unpackList(packed as PackedList)
  return Object.fromEntries(Object.entries(packed).map(([key, value]) => [key, unpackTables(value)]))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function unpackList(packed: PackedList): Json[] {
  switch (packed.$) {
    case 'same':
      return Array.from({ length: packed.size }, () => packed.value)
    case 'some':
      return packed.places.map((place) => packed.values[place] ?? null)
    case 'parts': {
      const items = unpackTables(packed.items) as readonly Json[]
      let from = 0
      return (unpackTables(packed.sizes) as readonly number[]).map((size) => {
        from += size
        return items.slice(from - size, from)
      })
    }
    case 'table': {
      const columns = packed.columns.map((column) => unpackTables(column) as readonly Json[])
      return (columns[0] ?? []).map((_, row) => {
        const object: Record<string, Json> = {}
        packed.keys.forEach((key, place) => {
          object[key] = columns[place]?.[row] ?? null
        })
        return object
      })
    }
    default:
      return packed satisfies never
  }
}
