import { oarsV1 } from './oars-v1'
import { withShortLabels } from './with-short-labels'

/** The OARS grid, version 2: each short name abbreviates the long one. Never edited: a change is a new version. */
export const oarsV2 = withShortLabels(oarsV1, {
  affirming: { fr: 'Valorisation', en: 'Affirming' },
  reflecting: { fr: 'Reflet', en: 'Reflecting' },
  summarising: { fr: 'Résumé', en: 'Summarising' },
  judging: { fr: 'Jugement', en: 'Judging' },
  uninvitedAdvice: { fr: 'Conseil', en: 'Advice' },
  concludingForThem: { fr: 'À sa place', en: 'Concluding' },
})
