'use client'

import { IconAlertOctagon, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import button from '@/app/_ui/button.module.css'
import { useLive } from './live-session-provider'
import styles from './player-controls.module.css'

/** Pause, or go on after one. After hors-jeu only the supervisor goes on. */
export function PauseButton() {
  const t = useTranslations('room')
  const { state, send } = useLive()
  const pace = state.stage.status === 'interview' ? state.stage.pace : null
  const stopped = pace !== 'running'
  const Icon = stopped ? IconPlayerPlayFilled : IconPlayerPauseFilled
  return (
    <button
      type="button"
      className={`${button.btn} ${styles.pause}`}
      disabled={pace === 'halted'}
      onClick={() => void send({ type: stopped ? 'resumeInterview' : 'pauseInterview' })}
    >
      <Icon size={16} aria-hidden />
      {t(stopped ? 'resume' : 'pause')}
    </button>
  )
}

/** The safety stop: one tap, never a question. */
export function HaltButton({ wide = false }: { wide?: boolean }) {
  const t = useTranslations('room')
  const { state, send } = useLive()
  const halted = state.stage.status === 'interview' && state.stage.pace === 'halted'
  return (
    <button
      type="button"
      className={wide ? styles.halt : `${button.btn} ${button.danger} ${styles.short}`}
      disabled={halted}
      onClick={() => void send({ type: 'haltInterview' })}
    >
      <IconAlertOctagon size={wide ? 20 : 16} stroke={1.5} aria-hidden />
      {t(halted ? 'halted' : wide ? 'haltLong' : 'halt')}
    </button>
  )
}
