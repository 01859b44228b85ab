import type { Occupant } from '@/domain/occupancy/double-places'
import type { Keeping } from '@/domain/occupancy/keeping'

/** One double place of those that are asked about together. */
export type AskedDouble = {
  readonly key: string
  readonly occupant: Occupant
  readonly name: string
  readonly sentence: string
  readonly mayBeFromWall: boolean
}

/** Whether an answer speaks of all of them. */
export function isAnswered(
  doubles: readonly Pick<AskedDouble, 'mayBeFromWall'>[],
  { reason, isFromWall }: Pick<Keeping, 'reason' | 'isFromWall'>,
): boolean {
  return reason.trim() !== '' || (isFromWall && doubles.every(({ mayBeFromWall }) => mayBeFromWall))
}
