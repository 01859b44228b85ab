import type { Cue, KeptCue } from '@/domain/live-session/cues/cue'
import { annotationsOf, type Mark } from '@/domain/live-session/marking/annotations'
import type { LiveSessionState } from '@/domain/live-session/state'
import { stopsOf, type TimelineStop } from '@/domain/live-session/timeline/stops'

/** What the log tells of: a mark, a cue sent or kept, or a stop, at its moment (epoch ms). */
export type LogLine = { readonly id: string; readonly at: number } & (
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'keptCue'; readonly cue: KeptCue }
  | { readonly kind: 'stop'; readonly stop: TimelineStop }
)

/**
 * The lines of the log, newest first; of one moment, the one noted last. What was noted while the interview stood still comes after the
 * stop it was noted in.
 */
export function logLines(state: LiveSessionState, marks: readonly Mark[], now: number): readonly LogLine[] {
  const lines: LogLine[] = [
    ...stopsOf(state, now).map(
      (stop) => ({ kind: 'stop', id: `stop-${stop.from}`, at: stop.from, stop }) as const,
    ),
    ...state.keptCues.map((cue) => ({ kind: 'keptCue', id: cue.id, at: cue.keptAt, cue }) as const),
    ...state.cues.map((cue) => ({ kind: 'cue', id: cue.id, at: cue.sentAt, cue }) as const),
    ...marks.map((mark) => ({ kind: 'mark', id: mark.id, at: mark.at, mark }) as const),
  ]
  return lines.reverse().sort((a, b) => b.at - a.at)
}

/** The marks of every supervisor, as the log shows them once blind codings are open. */
export function supervisorsMarks(state: LiveSessionState): readonly Mark[] {
  return annotationsOf(state).marks.filter(({ track }) => !track.startsWith('observer:'))
}
