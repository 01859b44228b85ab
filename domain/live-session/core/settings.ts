import type { Seat } from './seat'

/** How several supervisors work: on one track that all see, or each on their own until every one has finished. */
export const supervisions = ['shared', 'blind'] as const
export type Supervision = (typeof supervisions)[number]

/** How the views open in the debrief: each with its speaker's turn, or all at the unsealing. */
export const openings = ['byTurn', 'atOnce'] as const
export type Opening = (typeof openings)[number]

/** Icons a cue may be, by what they ask of the advisor. */
export const cueIcons = [
  'silence',
  'slowDown',
  'openQuestion',
  'reformulate',
  'summarise',
  'feelings',
  'theirWords',
  'askFirst',
  'frame',
  'time',
  'breathe',
  'lookUp',
] as const
export type CueIcon = (typeof cueIcons)[number]

/** Cohort settings pinned by a live session when it is scheduled. */
export type LiveSettings = {
  /** What players see before unsealing: `phases`, and families of the grid by their keys. */
  shownLive: string[]
  /** Who speaks in the debrief, in this order; a seat left out has no turn of its own. */
  speakingOrder: Seat[]
  /** Planned length of one turn of the debrief, in minutes. */
  turnMinutes: number
  viewsOpen: Opening
  supervision: Supervision
  /** Whether an observer or a second supervisor is there once both players said so; else as agreed with the seats. */
  asksConsent: boolean
  /** Texts are the cohort's own words; null stands for the product's, in the reader's language. */
  readyCues: { texts: string[] | null; icons: CueIcon[] }
}

/** Most ready-made cues a cohort keeps at hand, of each kind. */
export const readyCuesMax = 8

export const defaultLiveSettings: LiveSettings = {
  shownLive: ['phases'],
  speakingOrder: ['advisor', 'beneficiary', 'observer', 'supervisor'],
  turnMinutes: 3,
  viewsOpen: 'byTurn',
  supervision: 'shared',
  asksConsent: false,
  readyCues: { texts: null, icons: ['silence', 'openQuestion', 'reformulate', 'summarise'] },
}
