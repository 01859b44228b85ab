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
  'erasure',
  'administration',
  'cohort',
  'year',
  'outbox',
  'rounds',
  'settings',
  'gridChoice',
  'situations',
  'situationEditor',
  'library',
  'grids',
  'exchange',
  'today',
  'palette',
  'progress',
  'state',
  'kept',
  'records',
]
/** The page of a slot's rooms alone. */
const ofTheWall: readonly Namespace[] = ['wall']
/** The editor of a grid shows the screens of an interview. */
const ofTheGridEditor: readonly Namespace[] = [
  'grids',
  'library',
  'exchange',
  'console',
  'timeline',
  'reflection',
  'room',
  'supervision',
  'preferences',
]
/** Spoken by the server alone: its answers are in words. */
const ofTheServer: readonly Namespace[] = ['doctor', 'mail', 'archive']

/**
 * Which namespaces of messages the pages of a part of the product send to the browser. A namespace named above goes to its part only,
 * every other one goes to all pages. tests/i18n/sections.test.ts compares this with what the pages use.
 */
export const sections: Record<
  'everywhere' | 'entry' | 'shell' | 'gridEditor' | 'room' | 'wall',
  readonly Namespace[]
> = {
  everywhere: ['common', 'errors'],
  entry: ['common', 'errors', 'entry'],
  shell: without([...ofTheRoom, ...ofTheWall, 'entry']),
  gridEditor: ['common', 'errors', ...ofTheGridEditor],
  room: without([...ofTheShell, ...ofTheWall, 'entry']),
  wall: ['common', 'errors', 'agreed', ...ofTheWall],
}
export type Section = keyof typeof sections

function without(left: readonly Namespace[]): readonly Namespace[] {
  return namespaces.filter((namespace) => ![...left, ...ofTheServer].includes(namespace))
}
