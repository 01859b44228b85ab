'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { clockText } from '@/reading/words/clock-text'
import { RoomLayout } from '../frame/room-layout'
import card from '../parts/card.module.css'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import { useNow } from '../session/use-ticking'
import styles from './stepping-out.module.css'

const steps = ['one', 'two', 'three'] as const

/**
 * A moment to step out of the role before writing: three steps over the planned time, counted from the end of the
 * interview, so that a reload keeps the step. Each player may move on earlier.
 */
export function SteppingOut({ onDone }: { onDone: () => void }) {
  const t = useTranslations('reflection.steppingOut')
  const { room } = useLive()
  const { nameOf } = useCast()
  const { viewer, scenario } = room
  const seat = viewer.seat === 'beneficiary' ? 'beneficiary' : 'advisor'
  const persona = scenario.persona.shortName
  const { spentMs, plannedMs } = useSteppingOutTime()
  const current = Math.min(steps.length - 1, Math.floor((spentMs / plannedMs) * steps.length))
  const words = {
    one: t('one'),
    two: t(seat === 'beneficiary' ? 'twoBeneficiary' : 'twoAdvisor', {
      name: nameOf(viewer.personId),
      persona,
    }),
    three: t('three'),
  }
  return (
    <RoomLayout narrow title={t('title')} lead={t(seat, { persona })}>
      <section className={`${card.card} ${card.lead} ${styles.out}`}>
        <ol>
          {steps.map((step, index) => (
            <li key={step} aria-current={index === current ? 'step' : undefined}>
              {words[step]}
            </li>
          ))}
        </ol>
        <div className={styles.foot}>
          <Button kind="primary" size="l" onClick={onDone}>
            {t('go')}
          </Button>
          <Time spentMs={spentMs} plannedMs={plannedMs} />
        </div>
      </section>
    </RoomLayout>
  )
}

/** How long ago the interview ended, and how long stepping out is planned to take, in milliseconds. */
function useSteppingOutTime() {
  const { room, state } = useLive()
  const endedAt = state.clock.endedAt ?? 0
  const now = useNow(1_000, endedAt)
  return { spentMs: Math.max(0, now - endedAt), plannedMs: room.plan.steppingOut * 60_000 }
}

function Time({ spentMs, plannedMs }: { spentMs: number; plannedMs: number }) {
  const t = useTranslations('reflection.steppingOut')
  const planned = plannedMs / 60_000
  if (spentMs >= plannedMs) return <span>{t('enough', { planned })}</span>
  return (
    <span role="timer" aria-label={t('clock')} suppressHydrationWarning>
      {t.rich('time', { spent: clockText(spentMs), planned, b: (chunks) => <b>{chunks}</b> })}
    </span>
  )
}
