import { cepEntretienV1 } from './cep-entretien-v1'
import { withShortLabels } from './with-short-labels'

/** The default grid, version 2: each short name abbreviates the long one. Never edited: a change is a new version. */
export const cepEntretienV2 = withShortLabels(cepEntretienV1, {
  clarification: { fr: 'Clarification', en: 'Clarification' },
  affirmation: { fr: 'Valorisation', en: 'Affirmation' },
  informationWithPermission: { fr: 'Info avec', en: 'Info with' },
  informationWithoutPermission: { fr: 'Info sans', en: 'Info without' },
  interruption: { fr: 'Interruption', en: 'Interruption' },
})
