import { vi } from 'vitest'

/** Looks again until `look` throws no more, and gives what it then returns. A minute, for busy machines: what never comes fails. */
export function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 60_000, interval: 10 })
}
