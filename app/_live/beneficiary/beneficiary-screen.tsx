'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '@/app/_kit/marks/avatar'
import { momentAt } from '@/domain/live-session/core/clock'
import { clockText } from '@/reading/words/clock-text'
import { ConsentButton } from '../consents/consent-button'
import { ConnectionBadge } from '../frame/connection-badge'
import { CallButton } from '../parts/call-button'
import { LastShownMark } from '../parts/last-shown-mark'
import { PauseButton, WideHaltButton } from '../parts/player-controls'
import { StopPanel } from '../parts/stop-panel'
import { PlayerRecording } from '../recording/room/player-recording'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import { usePhases } from '../session/use-phase'
import { useInterviewClock } from '../session/use-ticking'
import styles from './beneficiary-room.module.css'
import { BriefFold } from './brief-fold'
import { Dial } from './dial'
import { RevealList } from './reveal-list'

/** The picture of the other one, and the classes that make room for it. */
type WithPicture = { picture: ReactNode; room?: string; middle?: string; scroll?: string; foot?: string }

/** The brief, the facts to reveal, the dial, and the safety stop; with the picture where there is one. */
export function BeneficiaryScreen({ video }: { video?: WithPicture }) {
  const { stage } = useLive().state
  const stands = stage.status === 'interview' && stage.pace !== 'running'
  return (
    <main className={video ? `${styles.room} ${video.room}` : styles.room}>
      <Top />
      <div className={styles.recording}>
        <PlayerRecording />
      </div>
      {video?.picture}
      <div className={video ? `${styles.middle} ${video.middle}` : styles.middle}>
        <div className={video ? `${styles.scroll} ${video.scroll}` : styles.scroll} inert={stands}>
          <LastShownMark />
          <BriefFold />
          <RevealList />
          <span className={styles.consents}>
            <ConsentButton isNamed />
          </span>
        </div>
        <StopPanel />
      </div>
      <section className={video ? `${styles.foot} ${video.foot}` : styles.foot}>
        <Dial />
        <WideHaltButton />
        <CallButton wide />
      </section>
    </main>
  )
}

function Top() {
  const t = useTranslations('room')
  const { state } = useLive()
  const { advisor, advisorName } = useCast()
  const { elapsedMs } = useInterviewClock()
  const phase = usePhases(momentAt(state.clock, elapsedMs))?.find((each) => each.active)
  return (
    <header className={styles.top}>
      <span className={styles.clock} role="timer" aria-label={t('clock')} suppressHydrationWarning>
        {clockText(elapsedMs)}
      </span>
      {phase ? <span className={styles.phase}>{phase.label}</span> : null}
      <span className={styles.badge}>
        <ConnectionBadge quiet />
      </span>
      <span className={styles.facing}>
        {advisor ? <Avatar name={advisor.name} personId={advisor.personId} size={24} /> : null}
        <span data-facing>{t('facing', { name: advisorName })}</span>
      </span>
      <span className={styles.consent}>
        <ConsentButton />
      </span>
      <span className={styles.pause}>
        <PauseButton />
      </span>
    </header>
  )
}
