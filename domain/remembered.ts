/** Works out once for each object what is asked of it many times, for as long as the object is there. */
export function remembered<T extends object, R>(workOut: (of: T) => R): (of: T) => R {
  const known = new WeakMap<T, R>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before
    const found = workOut(of)
    known.set(of, found)
    return found
  }
}
