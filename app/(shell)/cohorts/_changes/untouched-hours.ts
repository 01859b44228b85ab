import { isUntouched } from '@/domain/round-change/change'
import type { ChangedBoard } from './board-part'

/** When the interviews begin that a change of the whole round still touches, each hour once, in order; epoch ms. */
export function untouchedHours(live: ChangedBoard['live'], now: number): readonly number[] {
  const hours = live.filter((each) => isUntouched(each, now)).map(({ scheduledFor }) => scheduledFor)
  return [...new Set(hours)].sort((one, other) => one - other)
}
