'use client'

import { useTranslations } from 'next-intl'
import { Avatar } from '@/app/_ui/avatar'
import { momentAt } from '@/domain/live-session/clock'
import { ConnectionBadge } from '../connection-badge'
import { LastShownMark } from '../last-shown-mark'
import { useLive } from '../live-session-provider'
import { HaltButton, PauseButton } from '../player-controls'
import { StopPanel } from '../stop-panel'
import { clockText } from '../timeline/clock-text'
import { useCast } from '../use-cast'
import { usePhases } from '../use-phase'
import { useInterviewClock } from '../use-ticking'
import styles from './beneficiary-room.module.css'
import { BriefFold } from './brief-fold'
import { Dial } from './dial'
import { RevealList } from './reveal-list'

/** The beneficiary's screen: who one is, what to give if it is earned, how understood one feels, and the way out. */
export function BeneficiaryRoom() {
  const { stage } = useLive().state
  const stands = stage.status === 'interview' && stage.pace !== 'running'
  return (
    <main className={styles.room}>
      <Top />
      <div className={styles.middle}>
        <div className={styles.scroll} inert={stands}>
          <LastShownMark />
          <BriefFold />
          <RevealList />
        </div>
        <StopPanel />
      </div>
      <section className={styles.foot}>
        <Dial />
        <HaltButton wide />
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
        {t('facing', { name: advisorName })}
      </span>
      <span className={styles.pause}>
        <PauseButton />
      </span>
    </header>
  )
}
