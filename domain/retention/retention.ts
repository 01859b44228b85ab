/** What is kept of the people of a live session, and for how long is a setting of its cohort. */
export const settableKinds = [
  'marks',
  'notes',
  'dial',
  'cues',
  'returns',
  'comments',
  'commitments',
  'media',
  'accessLog',
] as const
export type SettableKind = (typeof settableKinds)[number]

/** Those of them that are facts of a log. */
export const loggedKinds = [
  'marks',
  'notes',
  'dial',
  'cues',
  'returns',
  'comments',
  'commitments',
] as const satisfies readonly SettableKind[]
export type LoggedKind = (typeof loggedKinds)[number]

/** All that has a term: `drafts` are answers that were never locked. */
export const keptKinds = [...settableKinds, 'drafts'] as const
export type KeptKind = (typeof keptKinds)[number]

export type Unit = 'days' | 'months'

/** Within which bounds a length is set, in its own unit, and what it is until a coordinator sets it. */
export type Bounds = {
  readonly unit: Unit
  readonly least: number
  readonly usual: number
  readonly most: number
}

const months = (least: number, usual: number, most: number): Bounds => ({
  unit: 'months',
  least,
  usual,
  most,
})

// Two months at least: the word a month before is written on the first of a month, and after the interview.
export const bounds: { readonly [K in SettableKind]: Bounds } = {
  marks: months(2, 12, 36),
  notes: months(2, 12, 36),
  dial: months(2, 6, 36),
  cues: months(2, 12, 36),
  returns: months(2, 12, 36),
  comments: months(2, 12, 36),
  commitments: months(2, 12, 36),
  media: { unit: 'days', least: 1, usual: 30, most: 180 },
  // An annotated person can read who opened it for half a year at least.
  accessLog: months(6, 12, 36),
}

/** How long each kind is kept, in the unit of its bounds. */
export type Retention = { readonly [K in SettableKind]: number }

export const usualRetention: Retention = mapKinds((kind) => bounds[kind].usual)

/** The length of drafts is no setting: a draft is no answer. */
const draftLength: Length = { count: 3, unit: 'months' }

export type Length = { readonly count: number; readonly unit: Unit }

/** How long a kind is kept in a cohort of these settings. */
export function lengthOf(kind: KeptKind, retention: Retention): Length {
  if (kind === 'drafts') return draftLength
  return { count: retention[kind], unit: bounds[kind].unit }
}

/**
 * Until when something is kept, epoch ms. `heldAt` is the moment its length is counted from: the interview's, the reading's for the
 * access log, the last keystroke's for a draft; for commitments the later of the interview and the last due date.
 */
export function keptUntil(kind: KeptKind, heldAt: number, retention: Retention): number {
  return after(heldAt, lengthOf(kind, retention))
}

/** The moment so long after another, in UTC: months of the calendar, and the last day of a month that has no such day. */
export function after(moment: number, { count, unit }: Length): number {
  const date = new Date(moment)
  if (unit === 'days') return date.setUTCDate(date.getUTCDate() + count)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + count)
  // 31 August and six months would be 3 March.
  return date.getUTCDate() === day ? date.getTime() : date.setUTCDate(0)
}

/** One value for each kind that is a setting. */
export function mapKinds<T>(of: (kind: SettableKind) => T): { readonly [K in SettableKind]: T } {
  return Object.fromEntries(settableKinds.map((kind) => [kind, of(kind)])) as Record<SettableKind, T>
}
