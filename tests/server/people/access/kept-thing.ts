/**
 * What rows ask about, made when it is first wanted. Questions and refused calls leave it as it is, so it serves the next ones too;
 * an accepted change uses it up.
 */
export function keepThing<T>(make: () => Promise<T>) {
  let made: Promise<T> | null = null
  const have = () => {
    made ??= make().catch((error: unknown) => {
      made = null
      throw error
    })
    return made
  }
  return {
    ask: async <R>(question: (thing: T) => Promise<R>): Promise<R> => question(await have()),
    change: async <R>(act: (thing: T) => Promise<R>): Promise<R> => {
      const told = await act(await have())
      made = null
      return told
    },
  }
}
