import type { LiveSessionState } from '@/domain/live-session/state'
import type { TimelineMark } from '@/domain/live-session/timeline/timeline'
import { repairOf } from '@/domain/live-session/words/words'

/** A breach, and whether the advisor has written its repair (one taken back is none). */
export type Breach = { readonly mark: TimelineMark; readonly repaired: boolean }

/**
 * Breaches of a principle, one by one: they are repaired, never averaged. Source: principles of the CEP, arrêté du 29 mars
 * 2019.
 */
export function breaches(
  state: Pick<LiveSessionState, 'repairs'>,
  marks: readonly TimelineMark[],
): readonly Breach[] {
  return marks
    .filter((mark) => mark.valence === 'breached')
    .map((mark) => ({ mark, repaired: Boolean(repairOf(state, mark.id)?.text) }))
}
