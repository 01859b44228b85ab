'use client'

import { useTranslations } from 'next-intl'
import { momentAt } from '@/domain/live-session/clock'
import { useLive } from '../session/live-session-provider'
import { usePhases } from '../session/use-phase'
import { useInterviewClock } from '../session/use-ticking'
import styles from './phase-strokes.module.css'

/** The phases as three quiet strokes, wide in proportion to the plan; nothing when the cohort keeps them from players. */
export function PhaseStrokes() {
  const t = useTranslations('room.phase')
  const { state } = useLive()
  const { elapsedMs } = useInterviewClock()
  const phases = usePhases(momentAt(state.clock, elapsedMs))
  if (!phases) return null
  const index = phases.findIndex((phase) => phase.active)
  const active = phases[index]
  return (
    <>
      <span
        className={styles.strokes}
        role="img"
        aria-label={
          active ? t('label', { index: index + 1, count: phases.length, phase: active.label }) : t('list')
        }
      >
        {phases.map((phase, place) => (
          <i
            key={phase.key}
            data-kind={phase.active ? 'on' : place < index ? 'done' : 'ahead'}
            style={{ flexGrow: phase.minutes }}
          >
            {phase.active ? (
              <b
                style={{ transform: `scaleX(${Math.min(1, phase.spentMs / (phase.minutes * 60_000))})` }}
                suppressHydrationWarning
              />
            ) : null}
          </i>
        ))}
      </span>
      <span className={styles.name} aria-hidden>
        {active?.label}
      </span>
    </>
  )
}
