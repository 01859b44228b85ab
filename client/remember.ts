/** The same function, which gives its last result again for as long as the arguments are the very same. */
export function remember<A extends readonly unknown[], R>(compute: (...given: A) => R): (...given: A) => R {
  let last: { readonly given: A; readonly result: R } | null = null
  return (...given) => {
    if (!last?.given.every((each, index) => Object.is(each, given[index])))
      last = { given, result: compute(...given) }
    return last.result
  }
}

/** Gives the former object for as long as the next one has the very same fields. */
export function createSameFields<T extends object>(): (next: T) => T {
  let held: T | null = null
  return (next) => {
    const former = held
    const keys = Object.keys(next) as (keyof T)[]
    const isSame = former !== null && keys.every((key) => Object.is(former[key], next[key]))
    held = isSame ? former : next
    return held
  }
}

/** Gives the former list for as long as the next one holds the very same things. */
export function createSameItems<T>(): (items: readonly T[]) => readonly T[] {
  let held: readonly T[] = []
  return (items) => {
    const isSame = held.length === items.length && held.every((item, index) => Object.is(item, items[index]))
    if (!isSame) held = items
    return held
  }
}
