import type { RecordedLine } from '@/domain/live-session/recording/recorded-line'
import type { Colour, Valence } from '@/domain/observation/grid'
import type { Shape, Sign } from '@/reading/shapes/sign'

/** What stands at one moment of the interview and can be chosen: a mark, a cue, a fact, a stop, the recalled moment or a thread. */
export type TimelineItem = {
  readonly id: string
  readonly atMs: number
  /** The key of a family of codes; `cue`, `reveal`, `recalled`, `stop`, `talk` or `thread` for what is no mark. */
  readonly family: string
  readonly shape: Shape
  readonly valence: Valence | null
  /** The colour of the family of its code; null for what is no mark. */
  readonly colour: Colour | null
  /** The code it was noted with; null for what has none. */
  readonly codeKey: string | null
  /** The person the item comes from; null where that is no one person. */
  readonly authorId: string | null
  /** Interview time where the mark was first noted; null unless it was moved since. */
  readonly pressedMs: number | null
  /** Written beside the shape where there is room; empty for none. */
  readonly label: string
  /** What screen readers say, and the heading of the item's card. */
  readonly name: string
  /** What a person wrote or said there. */
  readonly words: string | null
  /** Who noted it, by name; of a cue, what became of it. */
  readonly by: string
}

export type TimelinePhase = {
  readonly key: string
  readonly name: string
  readonly fromMs: number
  readonly toMs: number
  /** The tint of its band, 0 or 1: neighbouring phases differ. */
  readonly band: number
  readonly regression: boolean
}

type LaneBase = {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly height: number
  /** What the lane comes to, in words, a line each; missing where there is nothing to sum up. */
  readonly summary?: readonly string[]
  /** The signs of the lines of the summary, by place: each is a legend of what the line counts. */
  readonly summarySigns?: readonly (Sign | null)[]
}

export type PhaseLane = LaneBase & {
  readonly kind: 'phases'
  /** The supervisor who has these phases, by name; empty where all share one set. */
  readonly by: string
  readonly stays: readonly TimelinePhase[]
  /** The stops that stand in this lane, with their length as label; none where they have a lane of their own. */
  readonly stops: readonly TimelineItem[]
  /** Where every person is recorded, and where one is not although they should be; missing where nothing is drawn of it. */
  readonly recorded?: RecordedLine
  /** The stretch past the plan, with its length in words; null where the interview kept to the plan. */
  readonly overrun: { readonly fromMs: number; readonly toMs: number; readonly label: string } | null
}
export type ItemLane = LaneBase & {
  readonly kind: 'items'
  readonly rows: readonly { readonly id: string; readonly items: readonly TimelineItem[] }[]
  /** Whether the labels are words that a person wrote. */
  readonly voice?: boolean
  /** Written in the lane when it holds no item. */
  readonly empty?: string
  /** Stretches of time drawn as bars, for each of the first rows. */
  readonly bars?: readonly Bars[]
  /** How long what passed between the players lasted. */
  readonly passed?: readonly TalkPassed[]
}
/** A silence, two voices at once or an interruption. `short`: what it was; `who`: who ended the silence, by name. */
export type TalkPassed = Stretch & {
  readonly item: TimelineItem
  readonly short: string
  readonly who: string | null
}
/** When a player was listened to, and when they spoke. */
export type Bars = {
  readonly of: 'advisor' | 'beneficiary'
  readonly measured: readonly Stretch[]
  readonly spoken: readonly Stretch[]
}
export type Stretch = { readonly fromMs: number; readonly toMs: number }
export type DialLane = LaneBase & {
  readonly kind: 'dial'
  readonly curve: readonly { readonly atMs: number; readonly value: number }[]
  /** The line that the advisor redrew from memory, once it is open. */
  readonly redrawn?: readonly { readonly atMs: number; readonly value: number }[]
  readonly items: readonly TimelineItem[]
  /** Written in place of the curve when the dial was never moved. */
  readonly empty: string
  /** What the two ends of the dial mean, in words; missing where the lane is too low for them. */
  readonly ends?: { readonly high: string; readonly low: string }
}
/** Words about the interview as a whole, at no moment of it. */
export type WordsLane = LaneBase & {
  readonly kind: 'words'
  readonly words: string
}
export type Lane = PhaseLane | ItemLane | DialLane | WordsLane

/** Every item of every lane, in order of time. */
export function itemsOf(lanes: readonly Lane[]): readonly TimelineItem[] {
  return lanes.flatMap((lane) => rowsOf(lane).flatMap((row) => row.items)).sort((a, b) => a.atMs - b.atMs)
}

/** Every item but threads and talk: what was noted of the interview, without what was said about it later. */
export function notedOf(lanes: readonly Lane[]): readonly TimelineItem[] {
  return itemsOf(lanes).filter(({ family }) => family !== 'thread' && family !== 'talk')
}

/** The rows of items a lane is made of; a dial has one, phases one of stops, where there are any, words none. */
export function rowsOf(lane: Lane): ItemLane['rows'] {
  if (lane.kind === 'items') return lane.rows
  if (lane.kind === 'phases') return lane.stops.length > 0 ? [{ id: stopsId, items: lane.stops }] : []
  return lane.kind === 'dial' ? [{ id: lane.id, items: lane.items }] : []
}

/** The same lane with only the items that are kept. A lane that lost some is not what its summary says, and not empty. */
export function withItems(lane: Lane, keeps: (item: TimelineItem) => boolean): Lane {
  if (lane.kind !== 'items' && lane.kind !== 'dial') return lane
  const isWhole = rowsOf(lane).every(({ items }) => items.every(keeps))
  const summary = isWhole ? (lane.summary ?? []) : []
  if (lane.kind === 'dial') return { ...lane, summary, items: lane.items.filter(keeps) }
  const rows = lane.rows.map((row) => ({ ...row, items: row.items.filter(keeps) }))
  const { passed } = lane
  const kept = passed ? { ...lane, passed: passed.filter(({ item }) => keeps(item)) } : lane
  return isWhole ? { ...kept, summary, rows } : { ...kept, summary, rows, empty: '' }
}

/** The lane of the pauses and hors-jeu. */
export const stopsId = 'stops'
