import type { FindingKind } from '@/domain/live-session/findings'

/** What has a reading of its own. */
export type Read =
  | FindingKind
  | 'reflectionsPerQuestion'
  | 'complexReflections'
  | 'dialResponse'
  | 'cueEffects'
  | 'timeBudget'
  | 'selfGap'
  | 'groups'
  | 'observerBeside'
  | 'phaseKappa'
  | 'codeAgreement'

/** Where each reading comes from: keys of `findings.reading`. */
export const readingSources = {
  dialFell: 'convention',
  selfRating: 'convention',
  prematureSolution: 'course',
  breach: 'cep',
  frame: 'cep',
  regression: 'course',
  reveals: 'scenario',
  reflectionsPerQuestion: 'miti',
  complexReflections: 'miti',
  dialResponse: 'convention',
  cueEffects: 'convention',
  timeBudget: 'plan',
  selfGap: 'convention',
  groups: 'grid',
  observerBeside: 'convention',
  phaseKappa: 'kappa',
  codeAgreement: 'overlap',
} as const satisfies Record<Read, string>
