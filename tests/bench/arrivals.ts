/** Beyond this a message is taken for lost. */
const LOST_AFTER_MS = 5_000

/** Which places of one log have reached how many seats. */
export type Arrivals = {
  note(seq: number): void
  /** Resolves true when every seat has it, false when one never gets it. */
  everywhere(seq: number): Promise<boolean>
}

export function countArrivals(seats: number): Arrivals {
  const counts = new Map<number, number>()
  const waiting = new Map<number, () => void>()
  return {
    note(seq) {
      counts.set(seq, (counts.get(seq) ?? 0) + 1)
      if (counts.get(seq) === seats) waiting.get(seq)?.()
    },
    everywhere(seq) {
      if ((counts.get(seq) ?? 0) >= seats) return Promise.resolve(true)
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), LOST_AFTER_MS)
        waiting.set(seq, () => {
          clearTimeout(timer)
          waiting.delete(seq)
          resolve(true)
        })
      })
    },
  }
}
