import type { Valence } from '@/domain/observation/grid'

/** What codes look like, and what is no code: a cue, a fact given, a focus, the recalled moment, a thread. */
export type Shape =
  | 'triangle'
  | 'square'
  | 'ring'
  | 'dot'
  | 'dash'
  | 'cue'
  | 'reveal'
  | 'focus'
  | 'recalled'
  | 'thread'

/** A shape with its direction; `null` for what has none. */
export type Sign = { readonly shape: Shape; readonly valence: Valence | null }
