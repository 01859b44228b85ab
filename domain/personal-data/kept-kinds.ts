/**
 * Kinds of what is kept of a person, in the order of their page. Each table (kept-tables.ts) and each fact of a log (kept-facts.ts)
 * is of one of them.
 */
export const keptKinds = [
  'identity',
  'marks',
  'ownMarks',
  'reflections',
  'dial',
  'comments',
  'commitments',
  'course',
  'consents',
  'recordings',
  'practice',
  'openings',
  'organising',
  'letters',
  'signIns',
  'settings',
] as const
export type KeptKind = (typeof keptKinds)[number]

/**
 * Until when a kind is kept. The names of lengths are those of the cohort's retention; `account`: as long as there is an account;
 * `membership`: as long as one is a member; `cohort`: as long as the cohort is there; `soon`: hours or days, set by the product.
 */
export type KeptUntil =
  | 'media'
  | 'dial'
  | 'marks'
  | 'notes'
  | 'returns'
  | 'comments'
  | 'attendance'
  | 'access'
  | 'account'
  | 'membership'
  | 'cohort'
  | 'soon'

export const keptUntil: { readonly [K in KeptKind]: KeptUntil } = {
  identity: 'account',
  marks: 'marks',
  ownMarks: 'notes',
  reflections: 'returns',
  dial: 'dial',
  comments: 'comments',
  commitments: 'returns',
  course: 'marks',
  consents: 'marks',
  recordings: 'media',
  practice: 'attendance',
  openings: 'access',
  organising: 'cohort',
  letters: 'soon',
  signIns: 'soon',
  settings: 'account',
}
