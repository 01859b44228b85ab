import { isHeld } from '../live-session/core/held'
import type { Status } from '../live-session/core/stage'

/** Whether a person held a seat: the interview took place, and the seat was not given away or shut to them before. */
export function wasHeld({
  status,
  hasEnded,
  waitsOutside,
}: {
  readonly status: Status
  readonly hasEnded: boolean
  readonly waitsOutside: boolean
}): boolean {
  return isHeld(status) && !hasEnded && !waitsOutside
}
