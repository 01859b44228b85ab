import { matchInTime } from '@/domain/agreement/match-in-time'
import { dialResponseMs } from '@/domain/live-session/dial/dial'
import { mainMarks, type TimelineMark, type TrackMarks } from '@/domain/live-session/timeline/timeline'
import { codesOf, comparedFamilies, type ObservationGrid } from '@/domain/observation/grid'

/** How far apart, in milliseconds of interview time, two people may note one moment. Our convention. */
export const sameMomentMs = dialResponseMs

/** One code as an observer and the supervisors noted it. */
export type CodeBeside = {
  readonly codeKey: string
  readonly supervisors: readonly TimelineMark[]
  readonly observer: readonly TimelineMark[]
  /** Moments that both noted, in the same direction. */
  readonly together: number
}

/** An observer's practice beside the main track, on the codes that are compared. Lists are in order of time; there is no score. */
export type ObserverBeside = {
  readonly observerId: string
  readonly codes: readonly CodeBeside[]
  /** The observer's marks where the supervisors noted the other direction at the same moment. */
  readonly contrary: readonly TimelineMark[]
  readonly observerAlone: readonly TimelineMark[]
  readonly supervisorsAlone: readonly TimelineMark[]
}

/**
 * Sets each observer's marks on compared codes beside those of the main track. Marks of one code within ten seconds are one
 * moment, paired one to one: first in the same direction, then in the contrary one. Source: our convention.
 */
export function observersBeside(
  { tracks }: { readonly tracks: readonly TrackMarks[] },
  grid: ObservationGrid,
): readonly ObserverBeside[] {
  const main = mainMarks(tracks)
  return tracks.flatMap(({ track, marks }) => {
    if (!track.startsWith('observer:')) return []
    const codes = comparedFamilies(grid).flatMap((family) => codesOf(grid, family))
    const read = codes.map(({ key }) => beside(key, of(main, key), of(marks, key)))
    const gather = (pick: (each: (typeof read)[number]) => readonly TimelineMark[]) =>
      read.flatMap(pick).sort((a, b) => a.atMs - b.atMs)
    return {
      observerId: track.slice('observer:'.length),
      codes: read.map(({ code }) => code),
      contrary: gather((each) => each.contrary),
      observerAlone: gather((each) => each.observerAlone),
      supervisorsAlone: gather((each) => each.supervisorsAlone),
    }
  })
}

function beside(codeKey: string, supervisors: readonly TimelineMark[], observer: readonly TimelineMark[]) {
  const directions = [...new Set([...supervisors, ...observer].map(({ valence }) => valence))]
  const same = directions.map((valence) =>
    pair(
      supervisors.filter((mark) => mark.valence === valence),
      observer.filter((mark) => mark.valence === valence),
    ),
  )
  const rest = pair(
    same.flatMap(({ aAlone }) => aAlone),
    same.flatMap(({ bAlone }) => bAlone),
  )
  const together = same.reduce((sum, { pairs }) => sum + pairs.length, 0)
  return {
    code: { codeKey, supervisors, observer, together } satisfies CodeBeside,
    contrary: rest.pairs,
    observerAlone: rest.bAlone,
    supervisorsAlone: rest.aAlone,
  }
}

/** `pairs` holds, of each pair, the mark of `b`. */
function pair(a: readonly TimelineMark[], b: readonly TimelineMark[]) {
  const found = matchInTime(
    a.map(({ atMs }) => Math.round(atMs)),
    b.map(({ atMs }) => Math.round(atMs)),
    sameMomentMs,
  )
  const pairedA = new Set(found.map((each) => each.a))
  const pairedB = new Set(found.map((each) => each.b))
  return {
    pairs: b.filter((_, index) => pairedB.has(index)),
    aAlone: a.filter((_, index) => !pairedA.has(index)),
    bAlone: b.filter((_, index) => !pairedB.has(index)),
  }
}

function of(marks: readonly TimelineMark[], codeKey: string): readonly TimelineMark[] {
  return marks.filter((mark) => mark.codeKey === codeKey)
}
