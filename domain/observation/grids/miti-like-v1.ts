import type { ObservationGrid } from '@/domain/observation/grid'
import { families, lanes } from './miti-like-v1/families'
import { informing } from './miti-like-v1/informing'
import { partnership } from './miti-like-v1/partnership'
import { phases } from './miti-like-v1/phases'
import { talking } from './miti-like-v1/talking'
import { usualFrame } from './usual-frame'

/**
 * After the ten behaviour counts of the Motivational Interviewing Treatment Integrity code, version 4.2, in words of our own. It is not
 * the MITI: it has no global ratings, counts live instead of on a recording, and those who count are not trained to its
 * reliability. Never edited: a change is a new version.
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
