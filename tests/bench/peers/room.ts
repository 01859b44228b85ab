import type { Arrivals } from '../arrivals'
import { countArrivals } from '../arrivals'

/** How many others see a post. */
export const OTHERS = 3

/** One room of a product: a person posts, three others see it. */
export type Room = {
  readonly name: string
  /** Its process; null where its use is not told. */
  readonly pid: number | null
  readonly arrivals: Arrivals
  /** Resolves once the product has answered; gives the place by which the others note the post. */
  post(): Promise<number>
  close(): Promise<void>
}

export const othersArrivals = () => countArrivals(OTHERS)
