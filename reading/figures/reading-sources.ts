import type { FindingKind } from '@/domain/live-session/figures/findings'

/** Findings and figures that say how they are read. */
export type Read =
  | FindingKind
  | 'reflectionsPerQuestion'
  | 'mitiReflectionsPerQuestion'
  | 'complexReflections'
  | 'miConsistency'
  | 'dialResponse'
  | 'cueEffects'
  | 'timeBudget'
  | 'talkTime'
  | 'selfGap'
  | 'groups'
  | 'observerBeside'
  | 'phaseKappa'
  | 'codeAgreement'

/** The source of each reading, as a key of `findings.reading`. */
export const readingSources = {
  stops: 'course',
  dialFell: 'convention',
  selfRating: 'convention',
  prematureSolution: 'course',
  breach: 'cep',
  frame: 'cep',
  regression: 'course',
  reveals: 'scenario',
  reflectionsPerQuestion: 'miti',
  mitiReflectionsPerQuestion: 'miti',
  complexReflections: 'mitiReliability',
  miConsistency: 'mitiReliability',
  dialResponse: 'convention',
  cueEffects: 'convention',
  timeBudget: 'plan',
  talkTime: 'convention',
  selfGap: 'convention',
  groups: 'grid',
  observerBeside: 'convention',
  phaseKappa: 'kappa',
  codeAgreement: 'overlap',
} as const satisfies Record<Read, string>
