'use client'

import { useTranslations } from 'next-intl'
import { momentAt } from '@/domain/live-session/core/clock'
import { useLive } from '../session/live-session-provider'
import { type PhaseStep, usePhases } from '../session/use-phase'
import { useInterviewClock } from '../session/use-ticking'
import styles from './phase-strokes.module.css'

/** The phases as quiet strokes, wide in proportion to the plan, with their names; nothing when the cohort keeps them from players. */
export function PhaseStrokes() {
  const t = useTranslations('room.phase')
  const { state } = useLive()
  const { elapsedMs } = useInterviewClock()
  const phases = usePhases(momentAt(state.clock, elapsedMs))
  if (!phases) return null
  const running = ({ label, minutes, spentMs }: Omit<PhaseStep, 'key'>) => {
    const leftMs = minutes * 60_000 - spentMs
    return leftMs > 0
      ? t('left', { phase: label, minutes: Math.ceil(leftMs / 60_000) })
      : t('over', { phase: label, minutes: Math.floor(-leftMs / 60_000) })
  }
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
      {/* Each under its own stroke; the one that runs says how long it has. */}
      <span className={styles.names} aria-hidden suppressHydrationWarning>
        {phases.map(({ key, ...phase }) => (
          <span key={key} data-active={phase.active || undefined} style={{ flexGrow: phase.minutes }}>
            {phase.active ? running(phase) : phase.label}
          </span>
        ))}
      </span>
    </>
  )
}
