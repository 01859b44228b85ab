/** Numbers from 0 up to 1 that look random and are the same for a seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The same things in an order drawn by `chance` (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], chance: () => number): T[] {
  const drawn = [...things]
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1))
    const held = drawn[last] as T
    drawn[last] = drawn[other] as T
    drawn[other] = held
  }
  return drawn
}
