/** `npm run faults` asks for everything; the ordinary run for a little of each. */
export const isFull = process.env.TRIADE_FAULTS === 'full'

/** How often: a few times ordinarily, as often as `quality` asks at full size. */
export function times(few: number, all: number): number {
  return isFull ? all : few
}

/** Seeds of this run: always the same ordinarily; TRIADE_FAULT_SEED repeats one that failed. */
export function seeds(few: number, all: number): number[] {
  const given = Number(process.env.TRIADE_FAULT_SEED)
  if (given > 0) return [given]
  return Array.from({ length: times(few, all) }, (_, index) => index + 1)
}
