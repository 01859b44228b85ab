import type { ObservationGrid } from '@/domain/observation/grid'
import { noOccasion } from '@/domain/observation/self-assessment'
import { tallyByCode } from '../marking/tallies'
import type { LiveSessionState } from '../state'
import type { TimelineStop } from '../timeline/stops'
import { mainMarks, type Timeline, type TimelineMark, type TrackMarks } from '../timeline/timeline'
import { type Breach, breaches } from './breaches'
import { type DialDivergence, dialDivergences, type RatingDivergence, ratingDivergences } from './divergences'
import { type IncompleteFrame, incompleteFrame } from './frame'
import { type PrematureSolution, prematureSolution } from './premature-solution'
import { type Regression, regressions } from './regressions'
import { unearnedReveals } from './unearned-reveals'

type Findings = {
  stops: { readonly stops: readonly TimelineStop[] }
  dialFell: DialDivergence
  selfRating: RatingDivergence
  prematureSolution: PrematureSolution
  breach: Breach
  frame: IncompleteFrame
  regression: Regression
  reveals: { readonly kept: readonly string[]; readonly total: number }
}

export type FindingKind = keyof Findings

/** Something to look at first in the debrief. `atMs` is interview time, null for what belongs to no moment. */
export type Finding<K extends FindingKind = FindingKind> = {
  [Kind in K]: Findings[Kind] & { readonly key: string; readonly kind: Kind; readonly atMs: number | null }
}[K]

/**
 * What the debrief opens with: stops, findings about the focus, diverging readings, early solution, breaches, frame,
 * returns to a phase, unearned facts; by time within each. Reads the main track only. `key` is stable for the same
 * facts.
 */
export function findingsOf(
  state: LiveSessionState,
  timeline: Timeline,
  grid: ObservationGrid,
  revealIds: readonly string[],
): readonly Finding[] {
  const marks = mainMarks(timeline.tracks)
  const ratings = state.selfAssessment?.ratings ?? {}
  const premature = prematureSolution(grid, marks)
  const frame = incompleteFrame(state, grid, timeline.stays)
  const kept = unearnedReveals(revealIds, state.reveals)
  const findings: readonly Finding[] = [
    ...dialDivergences(timeline, marks).map(
      (each): Finding => ({
        ...each,
        key: `dialFell:${each.mark.id}`,
        kind: 'dialFell',
        atMs: each.mark.atMs,
      }),
    ),
    ...ratingDivergences(grid, ratings, tallyByCode(marks)).map(
      (each): Finding => ({ ...each, key: `selfRating:${each.codeKey}`, kind: 'selfRating', atMs: null }),
    ),
    ...(premature
      ? [
          {
            ...premature,
            key: `prematureSolution:${premature.mark.id}`,
            kind: 'prematureSolution',
            atMs: premature.mark.atMs,
          } as const,
        ]
      : []),
    ...breaches(state, marks).map(
      (each): Finding => ({ ...each, key: `breach:${each.mark.id}`, kind: 'breach', atMs: each.mark.atMs }),
    ),
    ...(frame ? [{ ...frame, key: 'frame', kind: 'frame' } as const] : []),
    ...regressions(timeline.stays).map(
      (each, index): Finding => ({ ...each, key: `regression:${index + 1}`, kind: 'regression' }),
    ),
    ...(kept.length > 0
      ? [{ kept, total: revealIds.length, key: 'reveals', kind: 'reveals', atMs: null } as const]
      : []),
  ]
  const isFocus = (finding: Finding) => state.focus !== null && codeKeyOf(finding) === state.focus
  return [...stopped(timeline), ...findings.filter(isFocus), ...findings.filter((each) => !isFocus(each))]
}

/** All stops in one finding; its moment is that of the first hors-jeu, or else of the first pause. */
function stopped({ stops }: Timeline): readonly Finding[] {
  const first = stops.find(({ kind }) => kind === 'halt') ?? stops[0]
  return first ? [{ kind: 'stops', key: 'stops', atMs: first.atMs, stops }] : []
}

/** The code a finding is about, where it is about one. */
export function codeKeyOf(finding: Finding): string | null {
  return finding.kind === 'selfRating' ? finding.codeKey : (markOf(finding)?.codeKey ?? null)
}

/** The mark a finding is about, where it is about one. */
export function markOf(finding: Finding): TimelineMark | null {
  return 'mark' in finding ? finding.mark : null
}

/** What there was to compare with the supervisors' marks; said where there is no finding. */
export type Compared = 'nothingMarked' | 'nothingBeside' | 'dialAlone' | 'selfAlone' | 'everything'

/** Tells what was there to compare: without marks, or with nothing beside them, no finding means nothing. */
export function comparedIn(
  { selfAssessment }: Pick<LiveSessionState, 'selfAssessment'>,
  { tracks, dial }: Pick<Timeline, 'dial'> & { readonly tracks: readonly TrackMarks[] },
): Compared {
  const marks = mainMarks(tracks)
  const hasSelf = Object.values(selfAssessment?.ratings ?? {}).some((rating) => rating !== noOccasion)
  if (marks.length === 0) return 'nothingMarked'
  if (dial.length === 0) return hasSelf ? 'selfAlone' : 'nothingBeside'
  return hasSelf ? 'everything' : 'dialAlone'
}
