import type { TimelineTrack } from '@/domain/live-session/timeline/timeline'
import { clockText } from '@/reading/words/clock-text'
import type { LaneSource } from './lane-source'
import type { PhaseLane, TimelineItem } from './lanes'

type PhaseLaneOptions = {
  readonly height: number
  /** Whether it tells how long the interview was, and how far it went past its plan. */
  readonly withLength: boolean
  /** The track that has these phases; without a track, the phases are those of the interview. */
  readonly track?: TimelineTrack | undefined
  /** The stops that stand in this lane. */
  readonly stops?: readonly TimelineItem[]
}

/** The phases of the interview, or as one supervisor who codes blind has them. */
export function phaseLane(source: LaneSource, options: PhaseLaneOptions): PhaseLane {
  const { height, withLength, track, stops = [] } = options
  const { timeline, words, cast, names } = source
  const { t } = words
  const by = source.isBlind && track?.ownerId != null ? cast.nameOf(track.ownerId) : ''
  return {
    kind: 'phases',
    id: track ? `phases-${track.track}` : 'phases',
    by,
    title: by ? t('supervision.lane.phasesOf', { name: by }) : t('timeline.lane.phases'),
    subtitle: withLength ? t('timeline.lane.phasesLength', { length: clockText(timeline.lengthMs) }) : '',
    height,
    stays: (track?.stays ?? timeline.stays).map(({ phase, fromMs, toMs, regression }) => ({
      key: phase,
      name: names.phase(phase),
      fromMs,
      toMs,
      band: timeline.planned.findIndex((each) => each.phase === phase) % 2,
      regression,
    })),
    stops,
    overrun: withLength ? overrunOf(source) : null,
  }
}

function overrunOf({ timeline, words }: LaneSource): PhaseLane['overrun'] {
  const { plannedMs, lengthMs } = timeline
  const overMs = lengthMs - plannedMs
  if (overMs < 1_000) return null
  const label =
    overMs < 60_000
      ? words.t('timeline.overrunSeconds', { seconds: Math.round(overMs / 1_000) })
      : `+${clockText(overMs)}`
  return { fromMs: plannedMs, toMs: lengthMs, label }
}
