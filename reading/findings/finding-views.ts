import { dialResponse } from '@/domain/live-session/dial/dial'
import { type Finding, markOf } from '@/domain/live-session/figures/findings'
import { observersAt } from '@/domain/live-session/figures/observers-at'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline/timeline'
import { codeOf, type MarkSign, signOf } from '@/domain/observation/grid'
import { type MomentDirection, noOccasion } from '@/domain/observation/self-assessment'
import type { Interview } from '@/reading/interview'
import { whoObserved } from '@/reading/observers/who-observed'
import { clockText } from '@/reading/words/clock-text'
import { signed } from '@/reading/words/signed'

/** What one person says of a finding; `key` tells it from the others. */
export type View = { readonly key: string; readonly text: string } & (
  | {
      /** A mark of theirs; the text is whose it is. */
      readonly kind: 'mark'
      readonly mark: TimelineMark
    }
  | {
      /** How many of the marks on a code are positive. */
      readonly kind: 'share'
      readonly sign: MarkSign | null
    }
  /** `dial`: what the beneficiary felt. `plain`: anything else. */
  | { readonly kind: 'dial' | 'plain' }
  | {
      /** The moment that the advisor keeps. */
      readonly kind: 'recalled'
      readonly direction: MomentDirection | null
      /** Interview time; null where they could not say when. */
      readonly atMs: number | null
    }
)

/** What the supervisor, the two players and the observers say of a finding, in that order; empty for a finding that is about no code. */
export function findingViews(interview: Interview, timeline: Timeline, finding: Finding): readonly View[] {
  const mark = markOf(finding)
  if (mark) return viewsOfMark(interview, timeline, finding, mark)
  if (finding.kind !== 'selfRating') return []
  const { room, words, cast } = interview
  const { codeKey, positive, total } = finding
  const code = codeOf(room.grid, codeKey)
  const share = { name: cast.supervisorName, positive, total }
  return [
    ...ratingViews(interview, codeKey),
    {
      key: 'share',
      kind: 'share',
      sign: code ? signOf(room.grid, code) : null,
      text: words.t('findings.views.share', share),
    },
    ...recalledViews(interview, codeKey),
  ]
}

function viewsOfMark(
  interview: Interview,
  timeline: Timeline,
  finding: Finding,
  mark: TimelineMark,
): readonly View[] {
  const { words, cast } = interview
  const noted = observersAt(timeline, mark)
  const change =
    finding.kind === 'dialFell' ? -finding.fall : dialResponse(timeline.dial, mark.atMs, timeline.lengthMs)
  return [
    { key: mark.id, kind: 'mark', text: cast.nameOf(mark.authorId), mark },
    ...(change === null
      ? []
      : [{ key: 'dial', kind: 'dial', text: `${cast.beneficiaryName} ${signed(change)}` } as const]),
    ...ratingViews(interview, mark.codeKey),
    ...recalledViews(interview, mark.codeKey),
    ...whoObserved(interview).map(({ personId }): View => {
      const theirs = noted.get(personId)
      const name = cast.nameOf(personId)
      return theirs
        ? { key: personId, kind: 'mark', text: name, mark: theirs }
        : { key: personId, kind: 'plain', text: words.t('findings.views.nothing', { name }) }
    }),
  ]
}

/** The advisor's own rating of a code, or that there was no occasion for it, if they said so. */
export function ratingViews({ state, words, cast }: Interview, codeKey: string): readonly View[] {
  const rating = state.selfAssessment?.ratings[codeKey]
  if (rating === undefined) return []
  const name = cast.advisorName
  const text =
    rating === noOccasion
      ? words.t('findings.views.noOccasion', { name })
      : words.t('findings.views.rating', { name, rating })
  return [{ key: 'rating', kind: 'plain', text }]
}

/** The moment that the advisor keeps, if it is about this code. */
export function recalledViews({ state, words, cast }: Interview, codeKey: string): readonly View[] {
  const moment = state.selfAssessment?.moment
  if (moment?.codeKey !== codeKey) return []
  const { at, direction } = moment
  const how = direction ?? 'unsaid'
  const name = cast.advisorName
  const text =
    at === null
      ? words.t('findings.views.recalled', { name, how })
      : words.t('findings.views.recalledAt', { name, how, time: clockText(at) })
  return [{ key: 'recalled', kind: 'recalled', direction, text, atMs: at }]
}
