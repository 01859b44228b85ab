import type { Valence } from '@/domain/observation/grid'

/** A mark, cue or fact on the timeline: something that happened at one moment and can be chosen. */
export type TimelineItem = {
  readonly id: string
  readonly atMs: number
  readonly shape: 'triangle' | 'square' | 'ring' | 'dot' | 'dash' | 'cue' | 'reveal'
  readonly valence: Valence | null
  /** Written beside the shape where there is room; empty for none. */
  readonly label: string
  /** Said by screen readers, and the heading of the card that opens on it. */
  readonly name: string
  /** What a person wrote or said there. */
  readonly words: string | null
  /** Whose view it is. */
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
  return lanes
    .flatMap((lane) =>
      lane.kind === 'items' ? lane.rows.flatMap((row) => row.items) : lane.kind === 'dial' ? lane.items : [],
    )
    .sort((a, b) => a.atMs - b.atMs)
}
