import type { PhaseInterval } from '@/domain/live-session/marking/phases'
import { mainTrack } from '@/domain/live-session/marking/tracks'
import type { LiveSessionState } from '@/domain/live-session/state'
import { type TimelineTrack, timelineOf } from '@/domain/live-session/timeline/timeline'
import { type Localized, localizeMarked } from '@/domain/localized'
import { codeOf, familyOf, type ObservationGrid } from '@/domain/observation/grid'
import type { Language } from '@/reading/words/language'
import { advisorOf, openTracks } from './advisor-marked'
import type { RowOf } from './columns'

type Unsealed = {
  readonly liveSessionId: string
  readonly state: LiveSessionState
  readonly grid: ObservationGrid
  /** The name of its part (domain/cohort/records/marks-parts.ts): a day, or a month of several, would say which interview it was. */
  readonly months: string
}

/**
 * An unsealed interview's marks for export: no names, notes or words, and only views open to every seat. `pseudonymOf`
 * names a person or interview consistently throughout a part.
 */
export function marksOf(
  { liveSessionId, state, grid, months }: Unsealed,
  pseudonymOf: (id: string) => string,
  { locale, t, nouns }: Pick<Language, 'locale' | 't' | 'nouns'>,
): RowOf<'marks'>[] {
  const advisorId = advisorOf(state)
  if (advisorId === null || state.clock.endedAt === null) return []
  const timeline = timelineOf(state, grid, state.clock.endedAt)
  const say = (text: Localized | undefined) => (text ? localizeMarked(text, locale) : '')
  return openTracks(timeline, state).flatMap((track) =>
    [...track.marks]
      .sort((one, other) => one.atMs - other.atMs)
      .map((mark) => {
        const phase = phaseAt(track, timeline.stays, mark.atMs)
        return {
          interview: pseudonymOf(liveSessionId),
          months,
          advisor: pseudonymOf(advisorId),
          marker: pseudonymOf(mark.authorId),
          seat: { code: track.seat, label: nouns.seat(track.seat, []) },
          track: {
            code: track.track === mainTrack ? 'main' : 'own',
            label: t(`records.track.${track.track === mainTrack ? 'main' : 'own'}`),
          },
          atSeconds: Math.round(mark.atMs / 100) / 10,
          phase: phase && {
            code: phase,
            label: say(grid.phases.find(({ key }) => key === phase)?.label),
          },
          family: { code: mark.family, label: say(familyOf(grid, mark.codeKey)?.label) },
          code: { code: mark.codeKey, label: say(codeOf(grid, mark.codeKey)?.label) },
          valence: mark.valence && { code: mark.valence, label: t(`records.valence.${mark.valence}`) },
          corrected: mark.corrected,
        }
      }),
  )
}

/** The phase in which a mark stands: of its own track, or of the main one where the track has none. */
function phaseAt({ stays }: TimelineTrack, main: readonly PhaseInterval[], atMs: number): string | null {
  const of = stays.length > 0 ? stays : main
  return of.findLast(({ fromMs }) => fromMs <= atMs)?.phase ?? null
}
