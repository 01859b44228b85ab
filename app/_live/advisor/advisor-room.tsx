'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Tag } from '@/app/_kit/marks/tag'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import { ConsentButton } from '../consents/consent-button'
import { ConnectionBadge } from '../frame/connection-badge'
import { CallButton } from '../parts/call-button'
import { LastShownMark } from '../parts/last-shown-mark'
import { HaltButton, PauseButton } from '../parts/player-controls'
import { StopPanel } from '../parts/stop-panel'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import { useLanguage } from '../session/use-language'
import { useInterviewClock } from '../session/use-ticking'
import styles from './advisor-room.module.css'
import { CueCard } from './cue-card'
import { PhaseStrokes } from './phase-strokes'

/** The advisor's screen, read from afar by somebody who looks at a person: the clock, the phase, one thing to do, at most one cue. */
export function AdvisorRoom() {
  return (
    <main className={styles.room}>
      <header className={styles.top}>
        <Meeting />
        <span className={styles.badge}>
          <ConnectionBadge quiet />
        </span>
        <span className={styles.call}>
          <CallButton />
        </span>
        <span className={styles.consent}>
          <ConsentButton />
        </span>
        <PauseButton />
        <HaltButton />
      </header>
      <section className={styles.stage}>
        <div className={styles.time}>
          <Clock />
          <PhaseStrokes />
        </div>
        <div className={styles.beside}>
          <Focus />
          <LastShownMark />
        </div>
        <StopPanel />
      </section>
      <CueCard />
    </main>
  )
}

/** Whom the advisor meets, who plays them, and what was said of them when they were sent. */
function Meeting() {
  const t = useTranslations('room')
  const locale = useLocale()
  const { beneficiaryName } = useCast()
  const { room } = useLive()
  const { persona, referral } = room.scenario
  return (
    <div className={styles.meeting}>
      <h1>
        <span>
          {t.rich('meeting', {
            b: (chunks) => <b>{chunks}</b>,
            name: persona.shortName,
            age: persona.age,
            player: beneficiaryName,
          })}
        </span>
        <Tag>{t(`place.${room.place}`)}</Tag>
      </h1>
      <p>
        <span>{t('quote', { text: localize(referral, locale) })}</span> {t('fictional')}
      </p>
    </div>
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

/** The chosen skill as an act: what to do, not what it is called. */
function Focus() {
  const t = useTranslations('room.focus')
  const locale = useLocale()
  const { inline } = useLanguage()
  const { state, room } = useLive()
  const code = state.focus === null ? undefined : codeOf(room.grid, state.focus)
  if (!code) return <p className={styles.noFocus}>{t('none')}</p>
  return (
    <section className={styles.focus} aria-label={t('mine')}>
      <h2>
        <CodeShape shape="focus" valence={null} size={20} />
        {t('chosen', { code: inline(localize(code.label, locale)) })}
      </h2>
      <p>{localize(code.aim ?? code.definition, locale)}</p>
    </section>
  )
}
