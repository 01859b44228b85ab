import type { PhaseInterval } from '@/domain/live-session/marking/phases'

/** A return to an earlier phase. `atMs` is interview time, `lastsMs` how long that phase then lasted. */
export type Regression = {
  readonly from: string
  readonly to: string
  readonly atMs: number
  readonly lastsMs: number
}

/** Returns to an earlier phase of the plan, in order of time. A return is allowed and often repairs something: it is named, never counted against anyone. */
export function regressions(stays: readonly PhaseInterval[]): readonly Regression[] {
  return stays.flatMap((stay, index) => {
    const before = stays[index - 1]
    if (!stay.regression || !before) return []
    return { from: before.phase, to: stay.phase, atMs: stay.fromMs, lastsMs: stay.toMs - stay.fromMs }
  })
}
