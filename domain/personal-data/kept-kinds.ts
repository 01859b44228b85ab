/**
 * Kinds of what is kept of a person, in the order of their page. Each table (kept-tables.ts) and each fact of a log (live-session/fact-table.ts)
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
  'absences',
  'consents',
  'lentMoments',
  'recordingConsents',
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
 * Until when a kind is kept. Most are lengths of a cohort's retention (domain/retention). `account`, `cohort`: as long
 * as there is one; `passing`: hours to months, set by the product; `loan`: until the day its lenders agreed to.
 */
export type KeptTerm =
  | 'media'
  | 'dial'
  | 'marks'
  | 'notes'
  | 'returns'
  | 'comments'
  | 'commitments'
  | 'attendance'
  | 'accessLog'
  | 'account'
  | 'cohort'
  | 'passing'
  | 'loan'

export const keptTerms: { readonly [K in KeptKind]: KeptTerm } = {
  identity: 'account',
  marks: 'marks',
  ownMarks: 'notes',
  reflections: 'returns',
  dial: 'dial',
  comments: 'comments',
  commitments: 'commitments',
  course: 'marks',
  absences: 'passing',
  consents: 'cohort',
  lentMoments: 'loan',
  recordingConsents: 'marks',
  recordings: 'media',
  practice: 'attendance',
  openings: 'accessLog',
  organising: 'cohort',
  letters: 'passing',
  signIns: 'passing',
  settings: 'account',
}
