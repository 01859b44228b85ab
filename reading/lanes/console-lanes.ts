import type { RecordedLine } from '@/domain/live-session/recording/recorded-line'
import type { TimelineTrack } from '@/domain/live-session/timeline/timeline'
import { clockText } from '@/reading/words/clock-text'
import { cueItems, markItem, revealItems, stopItem } from './items'
import type { LaneSource } from './lane-source'
import type { DialLane, ItemLane, Lane, TimelineItem } from './lanes'
import { phaseLane } from './phase-lane'

const rowHeight = 24
const dialHeight = 56

type ConsoleLanesOptions = {
  /** Whose console it is. */
  readonly track: TimelineTrack['track']
  /** Whether lanes of the other supervisors are there, too: once blind codings are open to all. */
  readonly withOthers: boolean
  /** Whether they are the fewer ones of a low screen, with all marks in one. */
  readonly isFolded: boolean
  /** How the recording has gone until now; null where nothing is recorded. */
  readonly recorded?: RecordedLine | null
}

/** The lanes of a console. An observer's shows their own marks only, and is never folded. */
export function consoleLanes(
  source: LaneSource,
  { track, withOthers, isFolded, recorded = null }: ConsoleLanesOptions,
): readonly Lane[] {
  const { timeline, room } = source
  const { t } = source.words
  const own = timeline.tracks.find((each) => each.track === track)
  const marks = (own?.marks ?? []).map((mark) => ({ lane: mark.lane, item: markItem(source, mark) }))
  const phases = {
    ...phasesOf(source, own?.seat === 'supervisor' ? own : undefined),
    stops: timeline.stops.map((stop) => ({ ...stopItem(source, stop), label: clockText(stop.lengthMs) })),
    title: t('timeline.lane.phases'),
    ...(recorded && { recorded }),
  }
  const isObserver = room.viewer.seat === 'observer'
  const theirs = withOthers && !isObserver ? lanesOfOthers(source, track) : []
  if (isFolded && !isObserver) {
    const unnamed = marks.map(({ item }) => unlabelled(item))
    return [phases, row('marks', t('timeline.lane.marks'), unnamed), ...theirs]
  }
  const rows = room.grid.lanes.map(({ key, label }) =>
    row(
      key,
      source.words.inLanguage(label),
      marks.filter(({ lane }) => lane === key).map(({ item }) => item),
    ),
  )
  if (isObserver) return [phases, ...rows]
  return [phases, ...rows, ...theirs, row('given', t('timeline.lane.given'), given(source)), dial(source)]
}

function lanesOfOthers(source: LaneSource, track: TimelineTrack['track']): readonly Lane[] {
  return source.timeline.tracks
    .filter((each) => each.seat === 'supervisor' && each.track !== track)
    .flatMap((each) => {
      const name = source.cast.nameOf(each.ownerId ?? '')
      const marks = each.marks.map((mark) => unlabelled(markItem(source, mark)))
      return [
        phasesOf(source, each),
        row(each.track, source.words.t('supervision.lane.marksOf', { name }), marks),
      ]
    })
}

function phasesOf(source: LaneSource, track: TimelineTrack | undefined) {
  return phaseLane(source, { height: rowHeight, withLength: false, track })
}

/** The cues, sent and kept, and the facts given, in order of time. */
function given(source: LaneSource): readonly TimelineItem[] {
  return [...cueItems(source), ...revealItems(source)].sort((a, b) => a.atMs - b.atMs)
}

function dial({ timeline, words }: LaneSource): DialLane {
  return {
    kind: 'dial',
    id: 'dial',
    title: words.t('timeline.lane.dial'),
    subtitle: '',
    height: dialHeight,
    curve: timeline.dial,
    items: [],
    empty: words.t('timeline.dialStill'),
  }
}

function row(id: string, title: string, items: readonly TimelineItem[]): ItemLane {
  return { kind: 'items', id, title, subtitle: '', height: rowHeight, rows: [{ id, items }] }
}

function unlabelled(item: TimelineItem): TimelineItem {
  return { ...item, label: '' }
}
