'use client'

import { activePhase, timeByPhase } from '@/domain/live-session/marking/phases'
import { useLive } from './live-session-provider'
import { useNames } from './use-names'

export type PhaseStep = {
  readonly key: string
  readonly label: string
  readonly minutes: number
  readonly active: boolean
  /** Interview time spent in it, in milliseconds. */
  readonly spentMs: number
}

/** The phases as a player may see them; null when the cohort keeps them from players during the interview. */
export function usePhases(now: number): readonly PhaseStep[] | null {
  const { state } = useLive()
  const names = useNames()
  if (!state.contract?.settings.shownLive.includes('phases')) return null
  const active = activePhase(state)
  const spent = timeByPhase(state, now)
  return state.contract.plan.phases.map(({ key, minutes }) => ({
    key,
    minutes,
    label: names.phase(key),
    active: key === active,
    spentMs: spent.get(key) ?? 0,
  }))
}
