import type { ObservationGrid } from '@/domain/observation/grid'
import { families, lanes } from './miti-like-v1/families'
import { informing } from './miti-like-v1/informing'
import { partnership } from './miti-like-v1/partnership'
import { phases } from './miti-like-v1/phases'
import { talking } from './miti-like-v1/talking'
import { usualFrame } from './usual-frame'

/**
 * The ten behaviour counts of the MITI 4.2 in our own words. Not the MITI: no global ratings, live counts, untrained
 * coders. Never edited: a change is a new version.
 */
export const mitiLikeV1: ObservationGrid = {
  key: 'miti-like',
  version: 1,
  title: { fr: 'Entretien motivationnel, façon MITI', en: 'Motivational interviewing, MITI-like' },
  phases,
  lanes,
  families,
  codes: [...talking, ...partnership, ...informing],
  frame: usualFrame,
}
