import type { Plan } from '@/domain/live-session/core/plan'
import { phaseIntervals } from '@/domain/live-session/marking/phases'
import type { LiveSessionState } from '@/domain/live-session/state'
import { shareIn } from '@/domain/live-session/talk/figures'
import { talkOf } from '@/domain/live-session/talk/talk'

/** The phase in which listening is practised most: exploration where the plan has one, else its longest; of several the first. */
export function mainPhase({ phases }: Pick<Plan, 'phases'>): string | null {
  if (phases.some(({ key }) => key === 'exploration')) return 'exploration'
  const longest = phases.reduce((most, each) => Math.max(most, each.minutes), 0)
  return phases.find(({ minutes }) => minutes === longest)?.key ?? null
}

/**
 * The advisor's share of the talk in the main phase of a finished interview, 0 to 1. Null if the phase was not entered,
 * too little was measured, or retention has erased it.
 */
export function talkInMainPhase(
  state: LiveSessionState,
): { readonly phase: string; readonly share: number } | null {
  const phase = state.contract && mainPhase(state.contract.plan)
  const { endedAt } = state.clock
  const talk = talkOf(state)
  if (!phase || endedAt === null || talk === null) return null
  const { share } = shareIn(
    talk,
    phaseIntervals(state, endedAt).filter((stay) => stay.phase === phase),
  )
  return share === null ? null : { phase, share }
}
