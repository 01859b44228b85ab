/** One file of messages each, in every language. */
export const namespaces = [
  'common',
  'errors',
  'entry',
  'today',
  'cohort',
  'settings',
  'room',
  'briefing',
  'reflection',
  'supervision',
  'console',
  'debrief',
  'findings',
  'agreement',
  'thread',
  'paper',
  'brought',
  'timeline',
  'preferences',
  'doctor',
] as const
export type Namespace = (typeof namespaces)[number]
