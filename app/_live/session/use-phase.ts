'use client'

import { useLocale } from 'next-intl'
import { activePhase, timeByPhase } from '@/domain/live-session/phases'
import { localize } from '@/domain/localized'
import { useLive } from './live-session-provider'

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
  const locale = useLocale()
  const { state, room } = useLive()
  if (!state.contract?.settings.shownLive.includes('phases')) return null
  const active = activePhase(state)
  const spent = timeByPhase(state, now)
  return state.contract.plan.phases.map(({ key, minutes }) => {
    const phase = room.grid.phases.find((each) => each.key === key)
    return {
      key,
      minutes,
      label: phase ? localize(phase.label, locale) : key,
      active: key === active,
      spentMs: spent.get(key) ?? 0,
    }
  })
}
