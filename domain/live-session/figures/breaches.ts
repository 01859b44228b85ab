import type { TimelineMark } from '@/domain/live-session/timeline'

/**
 * Breaches of a principle, one by one: they are repaired, never averaged. Source: principles of the CEP, arrêté du 29 mars
 * 2019.
 */
export function breaches(marks: readonly TimelineMark[]): readonly TimelineMark[] {
  return marks.filter((mark) => mark.valence === 'breached')
}
