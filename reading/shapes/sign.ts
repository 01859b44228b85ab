import type { Colour, MarkSign, Valence } from '@/domain/observation/grid'
import type { MomentDirection } from '@/domain/observation/self-assessment'

/** Shapes of signs other than marks, each with its own colour. */
type OtherShape =
  | 'cue'
  | 'cueKept'
  | 'reveal'
  | 'focus'
  | 'momentSucceeded'
  | 'momentToRework'
  | 'momentUnsaid'
  | 'thread'
  | 'pause'
  | 'halt'
  | 'reopening'
  | 'silence'
  | 'overlap'
  | 'cutIn'
export type Shape = MarkSign['shape'] | OtherShape

/** A shape with its direction (`null` for what has none) and, for a mark, the colour of its family. */
export type Sign =
  | MarkSign
  | {
      readonly shape: OtherShape
      readonly valence: Valence | null
      readonly colour?: Colour | null | undefined
    }

/** The shape of the moment that the advisor keeps; null: they did not say how it went. */
export function signOfMoment(direction: MomentDirection | null) {
  switch (direction) {
    case 'succeeded':
      return { shape: 'momentSucceeded', valence: null } as const
    case 'toRework':
      return { shape: 'momentToRework', valence: null } as const
    case null:
      return { shape: 'momentUnsaid', valence: null } as const
    default:
      return direction satisfies never
  }
}
