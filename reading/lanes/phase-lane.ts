import type { TimelineTrack } from '@/domain/live-session/timeline'
import { clockText } from '@/reading/words/clock-text'
import type { LaneSource } from './lane-source'
import type { PhaseLane } from './lanes'

type PhaseLaneOptions = {
  readonly height: number
  /** Whether the plan, and how far the interview went past it, stand under the phases. */
  readonly withPlan: boolean
  /** The track that has these phases; without a track, the phases are those of the interview. */
  readonly track?: TimelineTrack | undefined
}

/** The phases of the interview, or as one supervisor who codes blind has them. */
export function phaseLane(source: LaneSource, { height, withPlan, track }: PhaseLaneOptions): PhaseLane {
  const { timeline, words, cast, names } = source
  const { t } = words
  const by = source.isBlind && track?.ownerId != null ? cast.nameOf(track.ownerId) : ''
  return {
    kind: 'phases',
    id: track ? `phases-${track.track}` : 'phases',
    by,
    title: by ? t('supervision.lane.phasesOf', { name: by }) : t('timeline.lane.phases'),
    subtitle: withPlan ? t('timeline.lane.phasesPlan') : '',
    height,
    stays: (track?.stays ?? timeline.stays).map(({ phase, fromMs, toMs, regression }) => ({
      key: phase,
      name: names.phase(phase),
      fromMs,
      toMs,
      band: timeline.planned.findIndex((each) => each.phase === phase) % 2,
      regression,
    })),
    planned: withPlan
      ? timeline.planned.map(({ phase, fromMs, lengthMs }) => ({
          key: phase,
          fromMs,
          toMs: fromMs + lengthMs,
        }))
      : [],
    overrun: withPlan ? overrunOf(source) : null,
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
