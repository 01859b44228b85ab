import type { Check, Finding } from './check'
import { address } from './checks/address'
import { backup } from './checks/backup'
import { certificate } from './checks/certificate'
import { clock } from './checks/clock'
import { database } from './checks/database'
import { descriptors } from './checks/descriptors'
import { disk } from './checks/disk'
import { erasures } from './checks/erasures'
import { institutions } from './checks/institutions'
import { mail } from './checks/mail'
import { memory } from './checks/memory'
import { recordings } from './checks/recordings'
import { relay } from './checks/relay'
import { settings } from './checks/settings'
import { versions } from './checks/versions'
import { websocket } from './checks/websocket'
import type { Place } from './place'

/**
 * All the doctor looks at, in the order it tells it: a check is one file, a line here, and its words.
 */
export const checks = {
  settings: look(settings),
  address: look(address),
  certificate: look(certificate),
  websocket: look(websocket),
  relay: look(relay),
  mail: look(mail),
  institutions: look(institutions),
  database: look(database),
  backup: look(backup),
  erasures: look(erasures),
  recordings: look(recordings),
  clock: look(clock),
  disk: look(disk),
  memory: look(memory),
  descriptors: look(descriptors),
  versions: look(versions),
} as const
export type CheckId = keyof typeof checks

function look<Facts>({ measure, judge }: Check<Facts>): (place: Place) => Promise<readonly Finding[]> {
  return async (place) => {
    const facts = await measure(place)
    return facts === null ? [] : judge(facts)
  }
}
