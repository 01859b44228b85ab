import type { ObservationGrid } from '@/domain/observation/grid'
import { attitudes } from './porter-attitudes-v1/attitudes'
import { families, lanes } from './porter-attitudes-v1/families'
import { phases } from './porter-attitudes-v1/phases'
import { usualFrame } from './usual-frame'

/**
 * The six attitudes in which one may answer a person, after Elias H. Porter (An Introduction to Therapeutic Counseling, 1950):
 * none is good or bad in itself, each has an effect. Never edited: a change is a new version.
 */
export const porterAttitudesV1: ObservationGrid = {
  key: 'porter-attitudes',
  version: 1,
  title: { fr: 'Les six attitudes de Porter', en: 'Porter’s six attitudes' },
  phases,
  lanes,
  families,
  codes: attitudes,
  frame: usualFrame,
  selfAssessment: {
    moment: { fr: 'Une réponse qui vous revient', en: 'An answer that comes back to you' },
    freeText: {
      fr: 'L’attitude que vous prenez sans y penser',
      en: 'The attitude you take without thinking',
    },
  },
}
