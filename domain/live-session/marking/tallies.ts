import {
  codesOf,
  type Family,
  type Group,
  isNegative,
  isPositive,
  type ObservationGrid,
} from '@/domain/observation/grid'
import { onceEachObject } from '@/domain/once-each'
import type { LiveSessionState } from '../state'
import { annotationsOf, type Mark } from './annotations'
import { phaseStays } from './phases'
import { mainTrack, type Track } from './tracks'

/** How often a code was noted: in all, and by direction where the code has two. */
export type Tally = { readonly count: number; readonly positive: number; readonly negative: number }

/** Fewest marks with a direction from which a share is shown. */
export const fewestMarks = 5

/** The marks of one track, in log order; the same list for as long as no mark changes. */
export function marksOf(state: LiveSessionState, track: Track): readonly Mark[] {
  return byTrack(annotationsOf(state).marks).get(track) ?? noMarks
}

const noMarks: readonly Mark[] = []

const byTrack = onceEachObject((marks: readonly Mark[]): ReadonlyMap<Track, readonly Mark[]> => {
  const tracks = new Map<Track, Mark[]>()
  for (const mark of marks) {
    const own = tracks.get(mark.track)
    if (own) own.push(mark)
    else tracks.set(mark.track, [mark])
  }
  return tracks
})

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

type Tallied = Pick<Mark, 'codeKey' | 'valence'>

/** Counts marks by code: a list once, though many figures ask. */
export const tallyByCode = onceEachObject((marks: readonly Tallied[]): ReadonlyMap<string, Tally> => {
  const tallies = new Map<string, { count: number; positive: number; negative: number }>()
  for (const { codeKey, valence } of marks) {
    const tally = tallies.get(codeKey) ?? { count: 0, positive: 0, negative: 0 }
    if (tally.count === 0) tallies.set(codeKey, tally)
    tally.count += 1
    if (isPositive(valence)) tally.positive += 1
    if (isNegative(valence)) tally.negative += 1
  }
  return tallies
})

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
