import type { Kappa } from '@/domain/agreement/kappa'
import {
  agreementOf,
  compareMarks,
  f1Of,
  type MarkDifference,
  momentOf,
  momentsIn,
  toleranceMs,
} from '@/domain/agreement/marks'
import { type PhaseDifference, phaseDifferences, phaseKappa } from '@/domain/agreement/phases'
import type { ObservationGrid } from '@/domain/observation/grid'
import type { SeenEvent } from '../event'
import { fold } from '../evolve'
import { isBlind } from '../marking/lead'
import { fewestMarks } from '../marking/tallies'
import { initialState } from '../state'
import { type TimelineMark, type TimelineTrack, timelineOf } from '../timeline/timeline'

/** `agreement` and `f1` are from 0 to 1, null on fewer than five moments. */
export type CodeAgreement = {
  readonly codeKey: string
  readonly countOfA: number
  readonly countOfB: number
  readonly both: number
  readonly agreement: number | null
  readonly f1: number | null
}

/** Something that the two coded differently. `atMs` is interview time; `key` is unique among the differences. */
export type Disagreement = { readonly key: string; readonly atMs: number } & (
  | MarkDifference<TimelineMark>
  | ({ readonly kind: 'phase' } & PhaseDifference)
)

/** Two codings of one interview side by side; no single figure sums them up. */
export type CodingAgreement = {
  /** Ids of the two supervisors, in the order of the contract. */
  readonly a: string
  readonly b: string
  readonly phases: Kappa
  /** In the order of the grid; codes without a mark are left out. */
  readonly codes: readonly CodeAgreement[]
  /** In order of time. */
  readonly disagreements: readonly Disagreement[]
}

/**
 * Agreement of each pair of supervisors who coded blind, once unsealed; empty otherwise. Reads the codings at the
 * unsealing: later changes follow a look at the other coding, and agree out of courtesy.
 */
export function codingAgreements(
  events: readonly SeenEvent[],
  grid: ObservationGrid,
): readonly CodingAgreement[] {
  const place = events.findIndex(({ type }) => type === 'unsealed')
  const state = place === -1 ? initialState : fold(events.slice(0, place + 1), initialState)
  if (!isBlind(state.contract)) return []
  const { tracks, lengthMs } = timelineOf(state, grid, state.clock.endedAt ?? 0)
  const codings = tracks.filter(({ seat }) => seat === 'supervisor')
  return codings.flatMap((a, index) =>
    codings.slice(index + 1).map((b) => compareCodings(a, b, lengthMs, grid)),
  )
}

function compareCodings(
  a: TimelineTrack,
  b: TimelineTrack,
  lengthMs: number,
  grid: ObservationGrid,
): CodingAgreement {
  const { codes, differences } = compareMarks(a.marks, b.marks)
  const disagreements: Disagreement[] = [
    ...phaseDifferences(a.stays, b.stays, toleranceMs).map(
      (each): Disagreement => ({
        ...each,
        kind: 'phase',
        key: `phase:${each.fromMs}`,
        atMs: each.fromMs,
      }),
    ),
    ...differences.map(
      (each): Disagreement => ({
        ...each,
        key: [each.a, each.b].map((mark) => mark?.id ?? '').join(':'),
        atMs: momentOf(each),
      }),
    ),
  ]
  return {
    a: a.ownerId ?? '',
    b: b.ownerId ?? '',
    phases: phaseKappa(a.stays, b.stays, lengthMs),
    codes: grid.codes.flatMap(({ key: codeKey }) => {
      const counts = codes.get(codeKey)
      if (!counts) return []
      const isReadable = momentsIn(counts) >= fewestMarks
      return {
        codeKey,
        countOfA: counts.a,
        countOfB: counts.b,
        both: counts.both,
        agreement: isReadable ? agreementOf(counts) : null,
        f1: isReadable ? f1Of(counts) : null,
      }
    }),
    disagreements: disagreements.sort((one, other) => one.atMs - other.atMs),
  }
}
