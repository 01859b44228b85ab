'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import { ConnectionBadge } from '../frame/connection-badge'
import { LastShownMark } from '../parts/last-shown-mark'
import { HaltButton, PauseButton } from '../parts/player-controls'
import { StopPanel } from '../parts/stop-panel'
import { useLive } from '../session/live-session-provider'
import { useInterviewClock } from '../session/use-ticking'
import styles from './advisor-room.module.css'
import { CueCard } from './cue-card'
import { PersonaStage } from './persona-stage'
import { PhaseStrokes } from './phase-strokes'

/** The advisor's screen: calm. The person, the clock, one's own focus, and at most one cue. */
export function AdvisorRoom() {
  const t = useTranslations('room')
  return (
    <main className={styles.room}>
      <header className={styles.top}>
        <Clock />
        <PhaseStrokes />
        <span className={styles.badge}>
          <ConnectionBadge quiet />
        </span>
        <PauseButton />
        <HaltButton />
      </header>
      <section className={styles.stage}>
        <PersonaStage />
        <StopPanel />
      </section>
      <aside className={styles.rail}>
        <CueCard />
        <div className={styles.info}>
          <LastShownMark />
          <Focus />
          <hr />
          <p className={styles.frame}>
            {t('noRecording')}
            <br />
            {t('fictional')}
          </p>
        </div>
      </aside>
    </main>
  )
}

function Clock() {
  const t = useTranslations('room')
  const { elapsedMs } = useInterviewClock()
  return (
    <span className={styles.clock} role="timer" aria-label={t('clock')} suppressHydrationWarning>
      {clockText(elapsedMs)}
    </span>
  )
}

function Focus() {
  const t = useTranslations('room.focus')
  const locale = useLocale()
  const { state, room } = useLive()
  const code = state.focus === null ? undefined : codeOf(room.grid, state.focus)
  return (
    <section>
      <h2>{t('mine')}</h2>
      {code ? (
        <>
          <p className={styles.focus}>
            <CodeShape shape="focus" valence={null} size={16} />
            {localize(code.label, locale)}
          </p>
          <p className={styles.definition}>{localize(code.definition, locale)}</p>
        </>
      ) : (
        <p className={styles.definition}>{t('none')}</p>
      )}
    </section>
  )
}
