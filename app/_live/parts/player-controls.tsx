'use client'

import { IconAlertOctagon, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Either } from '@/app/_kit/text/either'
import { useLive } from '../session/live-session-provider'
import { letGo } from './let-go'
import styles from './player-controls.module.css'

/** Pause, or go on after one. After hors-jeu only the supervisor goes on. */
export function PauseButton() {
  const t = useTranslations('room')
  const { state, send } = useLive()
  const pace = state.stage.status === 'interview' ? state.stage.pace : null
  const stopped = pace !== 'running'
  const Icon = stopped ? IconPlayerPlayFilled : IconPlayerPauseFilled
  return (
    <Button
      className={styles.pause}
      aria-disabled={pace === 'halted' || undefined}
      onClick={(event) => {
        letGo(event)
        if (pace !== 'halted') void send({ type: stopped ? 'resumeInterview' : 'pauseInterview' })
      }}
    >
      <Either
        icon={<Icon size={16} aria-hidden />}
        said={t(stopped ? 'resume' : 'pause')}
        other={t(stopped ? 'pause' : 'resume')}
      />
    </Button>
  )
}

/** The safety stop: one press, never a confirmation. */
export function HaltButton() {
  const t = useTranslations('room')
  const { halted, onClick } = useHalt()
  return (
    <Button kind="danger" className={styles.short} aria-disabled={halted || undefined} onClick={onClick}>
      <Either
        icon={<IconAlertOctagon size={16} stroke={1.5} aria-hidden />}
        said={t(halted ? 'halted' : 'halt')}
        other={t(halted ? 'halt' : 'halted')}
      />
    </Button>
  )
}

/** The safety stop as wide as a phone, under the thumb. */
export function WideHaltButton() {
  const t = useTranslations('room')
  const { halted, onClick } = useHalt()
  return (
    <button type="button" className={styles.halt} aria-disabled={halted || undefined} onClick={onClick}>
      <IconAlertOctagon size={20} stroke={1.5} aria-hidden />
      {t(halted ? 'halted' : 'haltLong')}
    </button>
  )
}

function useHalt() {
  const { state, send } = useLive()
  const halted = state.stage.status === 'interview' && state.stage.pace === 'halted'
  function onClick(event: MouseEvent<HTMLButtonElement>) {
    letGo(event)
    if (!halted) void send({ type: 'haltInterview' })
  }
  return { halted, onClick }
}
