import { mitiLikeV1 } from './miti-like-v1'
import { withShortLabels } from './with-short-labels'

/** The MITI-like grid, version 2: each short name abbreviates the long one. Never edited: a change is a new version. */
export const mitiLikeV2 = withShortLabels(mitiLikeV1, {
  affirming: { fr: 'Valorisation', en: 'Affirming' },
  seekingCollaboration: { fr: 'Collaboration', en: 'Collaboration' },
  givingInformation: { fr: 'Information', en: 'Information' },
  persuading: { fr: 'Persuasion', en: 'Persuading' },
  confronting: { fr: 'Confrontation', en: 'Confronting' },
})
