import { type Namespace, namespaces } from './namespaces'

const ofTheRoom: readonly Namespace[] = [
  'room',
  'briefing',
  'console',
  'timeline',
  'reflection',
  'supervision',
  'debrief',
  'findings',
  'agreement',
  'thread',
]
const ofTheShell: readonly Namespace[] = [
  'planning',
  'account',
  'administration',
  'cohort',
  'year',
  'outbox',
  'rounds',
  'settings',
  'situations',
  'today',
  'palette',
  'state',
  'records',
]
/** The page of a slot's rooms alone. */
const ofTheWall: readonly Namespace[] = ['wall']
/** Spoken by the server alone: its answers are in words. */
const ofTheServer: readonly Namespace[] = ['doctor', 'mail']

/**
 * Which namespaces of messages the pages of a part of the product send to the browser. A namespace named above goes to its part only,
 * every other one goes to all pages. tests/i18n/sections.test.ts compares this with what the pages use.
 */
export const sections: Record<'everywhere' | 'entry' | 'shell' | 'room' | 'wall', readonly Namespace[]> = {
  everywhere: ['common', 'errors'],
  entry: ['common', 'errors', 'entry'],
  shell: without([...ofTheRoom, ...ofTheWall, 'entry']),
  room: without([...ofTheShell, ...ofTheWall, 'entry']),
  wall: ['common', 'errors', 'agreed', ...ofTheWall],
}
export type Section = keyof typeof sections

function without(left: readonly Namespace[]): readonly Namespace[] {
  return namespaces.filter((namespace) => ![...left, ...ofTheServer].includes(namespace))
}
