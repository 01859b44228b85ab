'use client'

import { IconAlertOctagon, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import button from '@/app/_kit/button.module.css'
import { Either } from '@/app/_kit/text/either'
import { useLive } from '../session/live-session-provider'
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
    </button>
  )
}

/** The safety stop: one tap, never a question. */
export function HaltButton({ wide = false }: { wide?: boolean }) {
  const t = useTranslations('room')
  const { state, send } = useLive()
  const halted = state.stage.status === 'interview' && state.stage.pace === 'halted'
  const icon = <IconAlertOctagon size={wide ? 20 : 16} stroke={1.5} aria-hidden />
  return (
    <button
      type="button"
      className={wide ? styles.halt : `${button.btn} ${button.danger} ${styles.short}`}
      aria-disabled={halted || undefined}
      onClick={(event) => {
        letGo(event)
        if (!halted) void send({ type: 'haltInterview' })
      }}
    >
      {wide ? (
        <>
          {icon}
          {t(halted ? 'halted' : 'haltLong')}
        </>
      ) : (
        <Either icon={icon} said={t(halted ? 'halted' : 'halt')} other={t(halted ? 'halt' : 'halted')} />
      )}
    </button>
  )
}

/** Once clicked by pointer, a control gives the focus back: Space is to take the next cue, not to stop the clock again. */
function letGo({ detail, currentTarget }: MouseEvent<HTMLButtonElement>): void {
  if (detail > 0) currentTarget.blur()
}
