/** Works out once for each text what is asked of it many times. */
export function onceEachText<R>(workOut: (of: string) => R): (of: string) => R {
  return onceEach(new Map<string, R>(), workOut)
}

/** Works out once for each object what is asked of it many times, for as long as the object is there. */
export function onceEachObject<T extends object, R>(workOut: (of: T) => R): (of: T) => R {
  return onceEach(new WeakMap<T, R>(), workOut)
}

type Known<T, R> = { get(of: T): R | undefined; set(of: T, found: R): unknown }

function onceEach<T, R>(known: Known<T, R>, workOut: (of: T) => R): (of: T) => R {
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before
    const found = workOut(of)
    known.set(of, found)
    return found
  }
}
