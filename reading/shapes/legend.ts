import type { Sign } from './sign'

type Explained = Sign & {
  /** What it says: a key of `timeline.legend`. */
  readonly says: string
  /** The same in fewer letters, for a narrow place. */
  readonly short?: string
}

/** What each shape of a timeline says, in the order of a legend. */
export const legend = [
  { says: 'demonstrated', shape: 'triangle', valence: 'demonstrated' },
  { says: 'missed', shape: 'triangle', valence: 'missed' },
  { says: 'upheld', short: 'principle', shape: 'square', valence: 'upheld' },
  { says: 'breached', shape: 'square', valence: 'breached' },
  { says: 'question', shape: 'ring', valence: null },
  { says: 'reformulation', shape: 'dot', valence: null },
  { says: 'other', shape: 'dash', valence: null },
  { says: 'cue', shape: 'cue', valence: null },
  { says: 'recalled', shape: 'recalled', valence: null },
  { says: 'reveal', shape: 'reveal', valence: null },
] as const satisfies readonly Explained[]
