import type { Seat } from '@/domain/live-session/core/seat'
import { observersWithoutMarks } from '@/domain/live-session/course/arrivals'
import { isErased } from '@/domain/live-session/purge/is-erased'
import type { TimelineTrack } from '@/domain/live-session/timeline/timeline'
import { threadsOf } from '@/domain/live-session/words/words'
import { pluralForm } from '@/domain/person/person-form'
import type { LoggedKind } from '@/domain/retention/retention'
import { cueItems, markItem, revealItems, stopItem, threadItem } from './items'
import type { LaneSource } from './lane-source'
import { sumUpCues, sumUpDial, sumUpMarks, sumUpStops } from './lane-summary'
import { type DialLane, type ItemLane, type Lane, stopsId } from './lanes'
import { cutTo } from './layout'
import { phaseLane } from './phase-lane'
import { recalledLane } from './recalled-lane'

/** How high lanes are, in the unit of their drawing. */
export type LaneHeights = {
  /** The phases of the interview, over its plan. */
  readonly phases: number
  /** The phases of one more supervisor who coded blind. */
  readonly morePhases: number
  /** One row of marks. */
  readonly row: number
  /** The pauses and hors-jeu, where there were any. */
  readonly stops: number
  readonly recalled: number
  readonly dial: number
  readonly cues: number
  /** Who spoke, where it was measured: both players and what passes between them. */
  readonly talk: number
  readonly threads: number
}

/** Puts what was measured into the lane of talk. Apart from this file, so that the page of an interview without talk time has none of it. */
export type FillTalk = (lane: ItemLane, source: LaneSource) => ItemLane

/**
 * The lanes of the debrief: the same interview as each supervisor, observer and player saw it, and what is said about it. Views
 * that are shut have no lane. Without `fill` the lane of talk keeps its place.
 */
export function debriefLanes(
  source: LaneSource,
  heights: LaneHeights,
  shut: readonly Seat[] = [],
  fill: FillTalk = (lane) => lane,
): readonly Lane[] {
  const isOpen = (seat: Seat) => !shut.includes(seat)
  const [main, ...others] = source.timeline.tracks
  // Of a coding that was erased no lane is left but the one that says so.
  const isWhole = !isErased(source.state, 'marks')
  const coders = isWhole ? others.filter(({ seat }) => seat === 'supervisor') : []
  return [
    phaseLane(source, { height: heights.phases, withLength: true, track: main }),
    ...stopLane(source, heights.stops),
    ...(isOpen('supervisor') ? coders : []).map((track) =>
      phaseLane(source, { height: heights.morePhases, withLength: false, track }),
    ),
    ...source.timeline.tracks
      .filter((each) => isOpen(each.seat) && (isWhole || each === main))
      .map((track) => trackLane(source, track, heights.row)),
    ...(isOpen('observer') && isWhole ? observersWithoutMarks(source.state, source.timeline.tracks) : []).map(
      (personId) => silentLane(source, personId, heights.row * source.room.grid.lanes.length),
    ),
    ...(isOpen('advisor') ? [recalledLane(source, heights.recalled)] : []),
    ...(isOpen('beneficiary') ? [dialLane(source, heights.dial)] : []),
    ...(isOpen('supervisor') ? [cueLane(source, heights.cues)] : []),
    ...talkLane(source, heights.talk).map((lane) => fill(lane, source)),
    ...(isWhole || threadsOf(source.state).length > 0 ? [threadLane(source, heights.threads)] : []),
  ]
}

/** One lane for a track, titled with its owner or all supervisors who share it. Its marks have no labels. */
function trackLane(source: LaneSource, each: TimelineTrack, rowHeight: number): ItemLane {
  const { track, seat, ownerId, marks } = each
  const { cast, words } = source
  const owners = cast.inSeat(seat).filter(({ personId }) => ownerId === null || personId === ownerId)
  const lanes = source.room.grid.lanes.map(({ key }) => ({
    key,
    marks: marks.filter(({ lane }) => lane === key),
  }))
  const rows = lanes.map((lane) => ({
    id: lane.key,
    items: lane.marks.map((mark) => ({ ...markItem(source, mark), label: '' })),
  }))
  return {
    kind: 'items',
    id: track,
    title: ownerId === null ? cast.namesIn('supervisor') : cast.nameOf(ownerId),
    subtitle: words.nouns.seatInline(seat, owners),
    height: rowHeight * rows.length,
    rows,
    summary: lanes.flatMap((lane) => sumUpMarks(words, lane.marks)),
    empty: isErased(source.state, 'marks')
      ? words.t('timeline.erased')
      : notedNothing(
          source,
          owners.map(({ personId }) => personId),
        ),
  }
}

/** A lane for an observer who came and marked nothing: it says so. */
function silentLane(source: LaneSource, personId: string, height: number): ItemLane {
  const { cast, words } = source
  return {
    kind: 'items',
    id: `observer:${personId}`,
    title: cast.nameOf(personId),
    subtitle: words.nouns.seatInline(
      'observer',
      cast.people.filter((each) => each.personId === personId),
    ),
    height,
    rows: [{ id: 'marks', items: [] }],
    empty: notedNothing(source, [personId]),
  }
}

/** « Léa n'a rien noté ». */
function notedNothing({ cast, words }: LaneSource, ids: readonly string[]): string {
  return words.t('timeline.notedNothing', { names: words.list(ids.map(cast.nameOf)), count: ids.length })
}

/** The pauses and hors-jeu with who asked and how long; no lane where nothing stopped the interview. */
function stopLane(source: LaneSource, height: number): readonly ItemLane[] {
  const { timeline, words } = source
  if (timeline.stops.length === 0) return []
  const items = timeline.stops.map((stop) => stopItem(source, stop))
  return [
    {
      kind: 'items',
      id: stopsId,
      title: words.t('timeline.lane.stops'),
      subtitle: '',
      height,
      rows: [{ id: stopsId, items }],
      summary: sumUpStops(words, timeline.stops),
    },
  ]
}

/** How understood the beneficiary felt, with the facts they gave. */
function dialLane(source: LaneSource, height: number): DialLane {
  const { t } = source.words
  const items = revealItems(source)
  const forms = source.cast.inSeat('beneficiary').map(({ form }) => form)
  const of = isErased(source.state, 'marks') ? 0 : (source.room.scenario.reveals?.length ?? 0)
  const facts = { given: items.length, of }
  return {
    kind: 'dial',
    id: 'dial',
    title: source.cast.namesIn('beneficiary'),
    subtitle: t('timeline.seat.beneficiaryDial', { form: pluralForm(forms) }),
    height,
    curve: source.timeline.dial,
    ...(source.state.redrawnDial && { redrawn: source.state.redrawnDial }),
    items,
    // Facts that were given stand there with their names.
    empty: !isErased(source.state, 'dial')
      ? t('timeline.dialStill')
      : items.length > 0
        ? ''
        : t('timeline.erased'),
    ends: { high: t('timeline.dialEnd.high'), low: t('timeline.dialEnd.low') },
    summary: [
      ...sumUpDial(source.words, source.timeline, facts),
      ...(source.state.redrawnDial ? [t('recall.pair.laneOf', { advisor: source.cast.advisorName })] : []),
    ],
  }
}

function cueLane(source: LaneSource, height: number): ItemLane {
  const { t } = source.words
  const items = cueItems(source)
  return {
    kind: 'items',
    id: 'cues',
    title: t('timeline.lane.cues'),
    subtitle: t('timeline.lane.cuesEffect'),
    height,
    rows: [{ id: 'cues', items }],
    summary: sumUpCues(source.words, source.timeline),
    ...erasedLane(source, 'cues'),
  }
}

/** The place of who spoke; none where no player was listened to. */
function talkLane({ state, words, cast }: LaneSource, height: number): readonly ItemLane[] {
  if (state.talk.length === 0) return []
  const names = [cast.advisorName, cast.beneficiaryName].map((name) => cutTo(nameLength, name))
  const rows = ['advisor', 'beneficiary', 'between'].map((id) => ({ id, items: [] }))
  return [
    {
      kind: 'items',
      id: talkId,
      title: words.t('talk.lane.title'),
      subtitle: names.join(', '),
      height,
      rows,
    },
  ]
}

/** Letters of a name, where two stand beside a lane. */
const nameLength = 9

function threadLane(source: LaneSource, height: number): ItemLane {
  const { t } = source.words
  const items = threadsOf(source.state).map((thread) => threadItem(source, thread))
  return {
    kind: 'items',
    id: threadsId,
    title: t('timeline.lane.threads'),
    subtitle: '',
    height,
    rows: [{ id: threadsId, items }],
    empty: t(isErased(source.state, 'comments') ? 'timeline.erased' : 'timeline.noThreads'),
  }
}

/** What stands in a lane whose items were erased. */
function erasedLane({ state, words }: LaneSource, kind: LoggedKind): Pick<ItemLane, 'empty'> {
  return isErased(state, kind) ? { empty: words.t('timeline.erased') } : {}
}

/** The lane of who spoke. */
const talkId = 'talk'

/** The lane of what is said about the interview. */
export const threadsId = 'threads'
