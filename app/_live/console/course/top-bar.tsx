'use client'

import { IconAlertOctagon, IconPlayerPause } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import type { ButtonLook } from '@/app/_kit/buttons/button-class'
import { Hint } from '@/app/_kit/text/hint'
import { BackToWall } from '@/app/_live/frame/back-to-wall'
import { MeetingPlace } from '@/app/_live/meeting/pieces/meeting-place'
import { RoomMissing } from '@/app/_live/recording/watched/room-missing'
import { interviewMinutes } from '@/domain/live-session/core/plan'
import { clockText } from '@/reading/words/clock-text'
import styles from '../desk/console.module.css'
import { SaveState } from '../desk/save-state'
import { useCourse, useDesk, useMoment } from '../desk/use-console'
import { useIsOfTwoColumns } from '../desk/use-is-wide'
import { PhaseBar } from './phase-bar'

type TopBarProps = { onEnd: () => void; onLegend: () => void }

/** Clock and persona, phases, pause and hors-jeu. */
export function TopBar({ onEnd, onLegend }: TopBarProps) {
  const t = useTranslations('console')
  const { room, text, shortcutOf } = useDesk()
  const { scenario } = room
  // Where the log may lie behind a tab, the bar says it.
  const ofTwoColumns = useIsOfTwoColumns()
  const referral = text(scenario.referral)
  return (
    <header className={styles.top}>
      <div className={styles.time}>
        <BackToWall />
        <InterviewClock />
        <p className={styles.person} title={referral}>
          <b>{scenario.persona.shortName}</b> {referral}
        </p>
      </div>
      <PhaseBar onEnd={onEnd} />
      <div className={styles.controls}>
        {ofTwoColumns && <SaveState />}
        <PaceControls />
        <Hint label={t('legend.title')}>
          <Button
            className={styles.legendButton}
            aria-label={t('legend.title')}
            aria-keyshortcuts={shortcutOf('legend')}
            onClick={onLegend}
          >
            ?
          </Button>
        </Hint>
      </div>
    </header>
  )
}

/** How long the interview has run, of how long it is planned. */
export function InterviewClock() {
  const t = useTranslations('console')
  const { contract } = useDesk()
  const { stage } = useCourse()
  const { elapsedMs } = useMoment()
  const pace = stage.status === 'interview' ? stage.pace : 'paused'
  const total = contract ? interviewMinutes(contract.plan) * 60_000 : 0
  return (
    <div className={styles.clock} data-pace={pace} role="timer" aria-label={t('clock.label')}>
      <i aria-hidden />
      <b>{clockText(elapsedMs)}</b>
      <span>
        {pace === 'paused' ? t('clock.paused') : t('clock.of', { total: clockText(total) })}
        <MeetingPlace of="missing" instead={<RoomMissing />} />
      </span>
    </div>
  )
}

/** Pause, for who leads, and hors-jeu, which asks nothing. An observer has neither. */
export function PaceControls({ size }: Pick<ButtonLook, 'size'>) {
  const t = useTranslations('console')
  const { now, send, supervises, leads, shortcutOf, pause } = useDesk()
  const { stage } = useCourse()
  if (!supervises || stage.status !== 'interview') return null
  const stopped = stage.pace !== 'running'
  const halted = stage.pace === 'halted'
  return (
    <>
      {/* While stopped, the band above goes on; the place of the button stays. */}
      {leads && (
        <Button
          size={size}
          className={styles.pace}
          data-gone={stopped || undefined}
          aria-keyshortcuts={shortcutOf('pause')}
          onClick={() => pause(now())}
        >
          <IconPlayerPause size={16} aria-hidden />
          {t('pace.pause')}
        </Button>
      )}
      <Button
        kind="danger"
        size={size}
        className={styles.pace}
        aria-disabled={halted || undefined}
        onClick={() => !halted && send({ type: 'haltInterview' }, now())}
      >
        <IconAlertOctagon size={16} stroke={1.75} aria-hidden />
        {t('pace.halt')}
      </Button>
    </>
  )
}
