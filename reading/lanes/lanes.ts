import type { Colour, Valence } from '@/domain/observation/grid'
import type { Shape } from '@/reading/shapes/sign'

/** A mark, cue, fact, recalled moment or thread: something at one moment of the interview that can be chosen. */
export type TimelineItem = {
  readonly id: string
  readonly atMs: number
  /** The key of a family of codes; `cue`, `reveal`, `recalled` or `thread` for what is no mark. */
  readonly family: string
  readonly shape: Shape
  readonly valence: Valence | null
  /** That of the family of its code; null for what is no mark. */
  readonly colour: Colour | null
  /** The code it was noted with; null for what has none. */
  readonly codeKey: string | null
  /** Whose it is; null where nobody in particular. */
  readonly authorId: string | null
  /** Where it was first noted, when it was moved since; null when it was not. */
  readonly pressedMs: number | null
  /** Written beside the shape where there is room; empty for none. */
  readonly label: string
  /** Said by screen readers, and the heading of the card that opens on it. */
  readonly name: string
  /** What a person wrote or said there. */
  readonly words: string | null
  /** Whose view it is, by name. */
  readonly by: string
}

export type TimelinePhase = {
  readonly key: string
  readonly name: string
  readonly fromMs: number
  readonly toMs: number
  /** 0 or 1: the tint of its band, so that neighbours differ. */
  readonly band: number
  readonly regression: boolean
}

type LaneBase = {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly height: number
}

export type PhaseLane = LaneBase & {
  readonly kind: 'phases'
  /** Whose phases these are, where more than one person has them; else empty. */
  readonly by: string
  readonly stays: readonly TimelinePhase[]
  /** The plan under what really happened; empty where it is not shown. */
  readonly planned: readonly { readonly key: string; readonly fromMs: number; readonly toMs: number }[]
  /** How far the interview went past its plan, written at the end; empty for none. */
  readonly overrun: { readonly fromMs: number; readonly toMs: number; readonly label: string } | null
}
export type ItemLane = LaneBase & {
  readonly kind: 'items'
  readonly rows: readonly { readonly id: string; readonly items: readonly TimelineItem[] }[]
  /** Labels are a person's words. */
  readonly voice?: boolean
  /** Said in the lane when it holds nothing. */
  readonly empty?: string
}
export type DialLane = LaneBase & {
  readonly kind: 'dial'
  readonly curve: readonly { readonly atMs: number; readonly value: number }[]
  readonly items: readonly TimelineItem[]
  /** Said in place of the curve when the dial was never moved. */
  readonly empty: string
}
/** Words that belong to the interview but to no moment of it. */
export type WordsLane = LaneBase & {
  readonly kind: 'words'
  readonly words: string
}
export type Lane = PhaseLane | ItemLane | DialLane | WordsLane

/** Every item of every lane, in order of time. */
export function itemsOf(lanes: readonly Lane[]): readonly TimelineItem[] {
  return lanes.flatMap((lane) => rowsOf(lane).flatMap((row) => row.items)).sort((a, b) => a.atMs - b.atMs)
}

/** What was noted of the interview, without what was said about it since. */
export function notedOf(lanes: readonly Lane[]): readonly TimelineItem[] {
  return itemsOf(lanes).filter((item) => item.family !== 'thread')
}

/** The rows of items a lane is made of; a dial has one, other lanes none. */
export function rowsOf(lane: Lane): ItemLane['rows'] {
  if (lane.kind === 'items') return lane.rows
  return lane.kind === 'dial' ? [{ id: lane.id, items: lane.items }] : []
}

/** The same lane with only the items that are kept. */
export function withItems(lane: Lane, keeps: (item: TimelineItem) => boolean): Lane {
  if (lane.kind === 'items')
    return { ...lane, rows: lane.rows.map((row) => ({ ...row, items: row.items.filter(keeps) })) }
  return lane.kind === 'dial' ? { ...lane, items: lane.items.filter(keeps) } : lane
}
