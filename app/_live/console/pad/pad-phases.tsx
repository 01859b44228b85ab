'use client'

import { IconArrowBackUp, IconCheck, IconFlag } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { activePhase, phaseIntervals, plannedStarts, timeByPhase } from '@/domain/live-session/marking/phases'
import { clockText } from '@/reading/words/clock-text'
import { useConsole, useMoment } from '../desk/use-console'
import { useIsStopped } from '../desk/use-is-stopped'
import styles from './pad-phases.module.css'

/** The phases as large buttons, and the end of the interview. `brief` where there is no room for sentences. */
export function PadPhases({ brief, onEnd }: { brief: boolean; onEnd: () => void }) {
  const t = useTranslations('console')
  const { live, grid, text, supervises, leads, phaseTrack, send, buzz } = useConsole()
  const { now } = useMoment()
  const isStill = useIsStopped()
  const plan = live.state.contract?.plan
  if (!plan) return null
  const spent = timeByPhase(live.state, now, phaseTrack)
  const active = activePhase(live.state, phaseTrack)
  const stays = phaseIntervals(live.state, now, phaseTrack)
  const returned = stays.at(-1)?.regression ?? false
  const columns = grid.phases.map(({ role }) => (role === 'exploring' ? '1.3fr' : '1fr'))
  return (
    <fieldset
      className={styles.phases}
      data-ends={leads || undefined}
      data-still={isStill || undefined}
      aria-label={t('phases.label')}
      style={
        { '--columns': columns.join(' '), '--same': columns.map(() => '1fr').join(' ') } as CSSProperties
      }
    >
      {plannedStarts(plan).map((planned) => {
        const phase = grid.phases.find((each) => each.key === planned.phase)
        if (!phase) return null
        const spentMs = spent.get(phase.key) ?? 0
        const isActive = active === phase.key
        const entered = stays.some((stay) => stay.phase === phase.key)
        return (
          <button
            key={phase.key}
            type="button"
            className={styles.phase}
            data-state={isActive ? 'active' : entered ? 'done' : 'next'}
            aria-current={isActive ? 'step' : undefined}
            disabled={!supervises}
            onClick={(event) => {
              buzz(event)
              send({ type: 'enterPhase', phase: phase.key }, live.now())
            }}
          >
            <span className={styles.name}>
              <span>{text(phase.label)}</span>
              {entered && !isActive && <IconCheck size={16} aria-hidden />}
              {brief && isActive && returned && (
                <IconArrowBackUp size={12} aria-label={t('phases.regression')} />
              )}
            </span>
            <span className={styles.detail}>
              {!brief && isActive && returned && `${t('phases.regression')} · `}
              {entered
                ? t(brief ? 'phases.done' : 'phases.spentOf', {
                    spent: clockText(spentMs),
                    planned: planned.lengthMs / 60_000,
                  })
                : t('phases.plannedAt', { minute: Math.round(planned.fromMs / 60_000) })}
            </span>
            {entered && (
              <span
                className={styles.progress}
                style={{ transform: `scaleX(${Math.min(1, spentMs / planned.lengthMs)})` }}
              />
            )}
          </button>
        )
      })}
      {leads && (
        <button type="button" className={styles.end} aria-label={t('end.action')} onClick={onEnd}>
          <IconFlag size={20} stroke={1.6} aria-hidden />
          <span aria-hidden>{t('end.short')}</span>
        </button>
      )}
    </fieldset>
  )
}
