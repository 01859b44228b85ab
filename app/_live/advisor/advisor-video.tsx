'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { Said } from '@/app/_kit/text/said'
import { useList } from '@/app/_kit/text/use-list'
import { ConsentButton } from '../consents/consent-button'
import { ConnectionBadge } from '../frame/connection-badge'
import { MeetingPlace } from '../meeting/pieces/meeting-place'
import { CallButton } from '../parts/call-button'
import { LastShownMark } from '../parts/last-shown-mark'
import { HaltButton, PauseButton } from '../parts/player-controls'
import { StopPanel } from '../parts/stop-panel'
import { RecordingRow } from '../recording/consent/recording-row'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import { AdvisorClock } from './advisor-clock'
import { AdvisorFocus } from './advisor-focus'
import styles from './advisor-video.module.css'
import { CueCard } from './cue-card'
import { PhaseStrokes } from './phase-strokes'

/** The person met fills the screen; clock, cue and what to do stand around the picture and are never under it. */
export function AdvisorVideo() {
  return (
    <main className={styles.room}>
      <Title />
      <header className={styles.top}>
        <AdvisorClock className={styles.clock} />
        <div className={styles.phases}>
          <PhaseStrokes />
        </div>
        <span className={styles.badge}>
          <ConnectionBadge quiet />
        </span>
        <span className={styles.call}>
          <CallButton />
        </span>
        <ConsentButton />
        <PauseButton />
        <HaltButton />
      </header>
      <section className={styles.stage}>
        <MeetingPlace of="stage" />
        <StopPanel />
      </section>
      <div className={styles.rail}>
        <CueCard />
        <div className={styles.beside}>
          <RecordingRow />
          <LastShownMark />
          <AdvisorFocus className={styles.focus} noneClassName={styles.noFocus} />
          <Referral />
          <Followers />
        </div>
      </div>
    </main>
  )
}

function Title() {
  const t = useTranslations('room')
  const { beneficiaryName } = useCast()
  const { persona } = useLive().room.scenario
  return (
    <HiddenText as="h1">
      {t.rich('meeting', {
        b: (chunks) => chunks,
        name: persona.shortName,
        age: persona.age,
        player: beneficiaryName,
      })}
    </HiddenText>
  )
}

/** The person the advisor meets, and what was said of them when they were sent. */
function Referral() {
  const t = useTranslations('room')
  const words = useTranslations('meeting')
  const _locale = useLocale()
  const { persona, referral } = useLive().room.scenario
  return (
    <section className={styles.referral}>
      <h2>{words('referral')}</h2>
      <p>
        <b>{t('personaAge', { name: persona.shortName, age: persona.age })}</b>
      </p>
      <p className={styles.said}>
        <Said of={referral} say={(text) => t('quote', { text })} />
      </p>
      <p className={styles.fictional}>{t('fictional')}</p>
    </section>
  )
}

/** Silent people present as in a room, and who of them may speak once the interview stands still. */
function Followers() {
  const t = useTranslations('meeting.follow')
  const list = useList()
  const { room, state, present } = useLive()
  const { nameOf } = useCast()
  const isStopped = state.stage.status === 'interview' && state.stage.pace !== 'running'
  const here = room.people.filter(
    ({ personId, seat }) => (seat === 'supervisor' || seat === 'observer') && present.has(personId),
  )
  const speaking = here.filter(({ seat }) => seat === 'supervisor')
  const told = isStopped && speaking.length > 0 ? speaking : here
  const words = isStopped && speaking.length > 0 ? 'stopped' : 'silent'
  return (
    <div className={styles.followers}>
      {told.length > 0 ? (
        <>
          <span>
            {told.map(({ personId, name }) => (
              <Avatar key={personId} name={name} personId={personId} />
            ))}
          </span>
          <p>{t(words, { count: told.length, names: list(told.map(({ personId }) => nameOf(personId))) })}</p>
        </>
      ) : null}
    </div>
  )
}
