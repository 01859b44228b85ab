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
const ofTheShell: readonly Namespace[] = ['cohort', 'settings', 'today']

/**
 * Which messages the pages of a part of the product send to the browser. A namespace named above goes to its part alone, any other
 * wherever somebody is; tests/i18n/sections.test.ts holds this to what the pages speak.
 */
export const sections: Record<'everywhere' | 'entry' | 'shell' | 'room', readonly Namespace[]> = {
  everywhere: ['common', 'errors'],
  entry: ['common', 'errors', 'entry'],
  shell: without([...ofTheRoom, 'entry']),
  room: without([...ofTheShell, 'entry']),
}
export type Section = keyof typeof sections

function without(left: readonly Namespace[]): readonly Namespace[] {
  return namespaces.filter((namespace) => !left.includes(namespace))
}
