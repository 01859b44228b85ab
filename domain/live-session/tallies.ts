import {
  codesOf,
  type Family,
  type Group,
  isNegative,
  isPositive,
  type ObservationGrid,
} from '@/domain/observation/grid'
import { annotationsOf, type Mark, mainTrack, type Track } from './annotations'
import { phaseStays } from './phases'
import type { LiveSessionState } from './state'

/** How often a code was noted: in all, and by direction where the code has two. */
export type Tally = { readonly count: number; readonly positive: number; readonly negative: number }

const none: Tally = { count: 0, positive: 0, negative: 0 }

/** Fewest marks with a direction from which a share is shown. */
export const fewestMarks = 5

/** The marks of one track, in log order. */
export function marksOf(state: LiveSessionState, track: Track): readonly Mark[] {
  return annotationsOf(state).marks.filter((mark) => mark.track === track)
}

/** Of these marks, those made while a track was in this phase. */
export function marksDuring(
  state: LiveSessionState,
  marks: readonly Mark[],
  phase: string,
  track: Track = mainTrack,
): readonly Mark[] {
  const stays = phaseStays(state, track).filter((stay) => stay.phase === phase)
  return marks.filter((mark) =>
    stays.some(({ from, to }) => mark.at >= from && (to === null || mark.at < to)),
  )
}

/** Counts marks by code. */
export function tallyByCode(marks: readonly Pick<Mark, 'codeKey' | 'valence'>[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const { codeKey, valence } of marks) {
    const so = tallies.get(codeKey) ?? none
    tallies.set(codeKey, {
      count: so.count + 1,
      positive: so.positive + (isPositive(valence) ? 1 : 0),
      negative: so.negative + (isNegative(valence) ? 1 : 0),
    })
  }
  return tallies
}

/** Counts the marks of a family by its groups; every group is present. */
export function tallyByGroup(
  grid: ObservationGrid,
  family: Family,
  marks: readonly Pick<Mark, 'codeKey'>[],
): readonly { readonly group: Group; readonly count: number }[] {
  const codes = codesOf(grid, family)
  return family.groups.map((group) => {
    const keys = new Set(codes.filter((code) => code.group === group.key).map(({ key }) => key))
    return { group, count: marks.filter(({ codeKey }) => keys.has(codeKey)).length }
  })
}

/** Positive marks out of directed ones, or null when they are too few to be read as a share. */
export function positiveShare(tally: Tally | undefined): { positive: number; total: number } | null {
  const total = (tally?.positive ?? 0) + (tally?.negative ?? 0)
  return tally && total >= fewestMarks ? { positive: tally.positive, total } : null
}
