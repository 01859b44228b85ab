import type { ObservationGrid } from '@/domain/observation/grid'
import { contraries } from './oars-v1/contraries'
import { families, lanes } from './oars-v1/families'
import { phases } from './oars-v1/phases'
import { skills } from './oars-v1/skills'

/**
 * The four skills every interview in the spirit of Miller and Rollnick rests on (Motivational Interviewing, 2013), each facing
 * what takes its place when it is lacking. Never edited: a change is a new version.
 */
export const oarsV1: ObservationGrid = {
  key: 'oars',
  version: 1,
  title: {
    fr: 'OuVER (OARS) : ouvrir, valoriser, refléter, résumer',
    en: 'OARS: open, affirm, reflect, summarise',
  },
  phases,
  lanes,
  families,
  codes: [...skills, ...contraries],
  frame: [],
}
