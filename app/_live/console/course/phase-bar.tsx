'use client'

import { IconCheck, IconFlag } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { Hint } from '@/app/_kit/text/hint'
import { activePhase, phaseIntervals, plannedStarts, timeByPhase } from '@/domain/live-session/marking/phases'
import type { Phase } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useConsole, useDesk, useMoment } from '../desk/use-console'
import { useIsStopped } from '../desk/use-is-stopped'
import styles from './phase-bar.module.css'

/** The phases, as wide as their share of the plan: one press enters one. After the last comes the end of the interview. */
export function PhaseBar({ onEnd }: { onEnd: () => void }) {
  const t = useTranslations('console')
  const { live, grid, leads, phaseTrack, shortcutOf } = useConsole()
  const { now } = useMoment()
  const isStill = useIsStopped()
  const plan = live.state.contract?.plan
  if (!plan) return null
  const spent = timeByPhase(live.state, now, phaseTrack)
  const active = activePhase(live.state, phaseTrack)
  const stays = phaseIntervals(live.state, now, phaseTrack)
  const planned = plannedStarts(plan)
  const columns = planned.map(({ lengthMs }) => `minmax(0, ${lengthMs / 60_000}fr)`)
  return (
    <fieldset
      className={styles.bar}
      aria-label={t('phases.label')}
      data-still={isStill || undefined}
      style={{ gridTemplateColumns: [...columns, leads ? '64px' : ''].join(' ') }}
    >
      {planned.map((stay) => {
        const phase = grid.phases.find((each) => each.key === stay.phase)
        return phase ? (
          <PhaseButton
            key={stay.phase}
            phase={phase}
            plannedFromMs={stay.fromMs}
            plannedMs={stay.lengthMs}
            spentMs={spent.get(stay.phase) ?? 0}
            active={active === stay.phase}
            entered={stays.some((each) => each.phase === stay.phase)}
            regression={active === stay.phase && (stays.at(-1)?.regression ?? false)}
          />
        ) : null
      })}
      {leads && (
        <Hint label={t('end.action')}>
          <button
            type="button"
            className={styles.end}
            aria-label={t('end.action')}
            aria-keyshortcuts={shortcutOf('end')}
            onClick={onEnd}
          >
            <IconFlag size={18} stroke={1.6} aria-hidden />
            <span aria-hidden>
              {t('end.short')}
              <HotkeyCap of="end" />
            </span>
          </button>
        </Hint>
      )}
    </fieldset>
  )
}

type PhaseButtonProps = {
  phase: Phase
  plannedFromMs: number
  plannedMs: number
  spentMs: number
  active: boolean
  entered: boolean
  regression: boolean
}

/** Memoised on primitive props: as the clock ticks, only the current phase renders again. */
const PhaseButton = memo(function PhaseButton(props: PhaseButtonProps) {
  const { phase, plannedFromMs, plannedMs, spentMs, active, entered, regression } = props
  const t = useTranslations('console')
  const { now, text, capOf, shortcutOf, supervises, send } = useDesk()
  const hotkey = supervises ? capOf(`phase:${phase.key}`) : null
  const over = spentMs > plannedMs
  const state = active ? 'active' : entered ? 'done' : 'next'
  return (
    <button
      type="button"
      className={styles.phase}
      data-state={state}
      data-over={over || undefined}
      aria-current={active ? 'step' : undefined}
      aria-keyshortcuts={shortcutOf(`phase:${phase.key}`)}
      disabled={!supervises}
      title={t('phases.opensWhen', { when: text(phase.opensWhen) })}
      onClick={() => send({ type: 'enterPhase', phase: phase.key }, now())}
    >
      <span className={styles.name}>
        {hotkey !== null && <KeyCap>{hotkey}</KeyCap>}
        <span className={styles.label}>{text(phase.label)}</span>
      </span>
      <span className={styles.detail} data-keyed={hotkey !== null || undefined}>
        {regression && <span className={styles.regression}>{t('phases.regression')}</span>}
        {t.rich(`phases.${state === 'active' && over ? 'over' : state}`, {
          b: (chunks) => <b>{chunks}</b>,
          more: (chunks) => <span className={styles.more}>{chunks}</span>,
          spent: clockText(spentMs),
          planned: plannedMs / 60_000,
          left: clockText(plannedMs - spentMs),
          over: clockText(spentMs - plannedMs),
          minute: Math.round(plannedFromMs / 60_000),
        })}
        {state === 'done' && <IconCheck size={14} stroke={2} className={styles.check} aria-hidden />}
      </span>
      {state !== 'next' && (
        <span
          className={styles.progress}
          style={{ transform: `scaleX(${Math.min(1, spentMs / plannedMs)})` }}
        />
      )}
    </button>
  )
})
