import { createHash } from 'node:crypto'
import { chanceFrom } from '@/domain/pairing/chance'

/** Choices that look free and are the same for a name, on every installation. */
export type Chooser = {
  /** True so often: `share` from 0 to 1. */
  happens(share: number): boolean
  /** A number from `from` up to `to`. */
  between(from: number, to: number): number
  /** One of these. @throws Error when there are none */
  one<T>(things: readonly T[]): T
  chance(): number
}

export function chooserFor(name: string): Chooser {
  const chance = chanceFrom(createHash('sha256').update(name).digest().readUInt32BE())
  return {
    chance,
    happens: (share) => chance() < share,
    between: (from, to) => from + (to - from) * chance(),
    one<T>(things: readonly T[]): T {
      const chosen = things[Math.floor(chance() * things.length)]
      if (chosen === undefined) throw new Error('There is nothing to choose from.')
      return chosen
    },
  }
}
