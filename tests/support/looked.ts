import { expect } from 'vitest'

/** Counts how often a property looked at what it claims. */
export type Looked = {
  /** Called behind the guards. */
  once(): void
  /** Called when all was tried: a property whose guards let nothing through would hold of nothing. */
  expectAtLeast(times: number): void
}

export function countLooks(): Looked {
  let times = 0
  return {
    once() {
      times += 1
    },
    expectAtLeast(least) {
      expect(times, 'times that the property looked at what it claims').toBeGreaterThanOrEqual(least)
    },
  }
}
