/** Works out once for each text what is asked of it many times. */
export function onceEach<T>(workOut: (of: string) => T): (of: string) => T {
  const known = new Map<string, T>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before
    const found = workOut(of)
    known.set(of, found)
    return found
  }
}
