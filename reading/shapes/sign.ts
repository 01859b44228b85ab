import type { Colour, MarkSign, Valence } from '@/domain/observation/grid'

/** Shapes of what is no mark: a cue, a fact given, a focus, the recalled moment, a thread, a stop. Each has a colour of its own. */
type OtherShape =
  | 'cue'
  | 'reveal'
  | 'focus'
  | 'recalled'
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
