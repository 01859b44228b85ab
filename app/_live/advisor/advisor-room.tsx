'use client'

import dynamic from 'next/dynamic'
import { useLocale, useTranslations } from 'next-intl'
import { Stack } from '@/app/_kit/layout/layout'
import { Tag } from '@/app/_kit/marks/tag'
import { Said } from '@/app/_kit/text/said'
import { mediumOf } from '@/domain/live-session/meeting/medium'
import { ConsentButton } from '../consents/consent-button'
import { ConnectionBadge } from '../frame/connection-badge'
import { useMedium } from '../meeting/pieces/use-meets'
import { CallButton } from '../parts/call-button'
import { LastShownMark } from '../parts/last-shown-mark'
import { HaltButton, PauseButton } from '../parts/player-controls'
import { StopPanel } from '../parts/stop-panel'
import { PlayerRecording } from '../recording/room/player-recording'
import { useLive } from '../session/live-session-provider'
import type { Room } from '../session/room'
import { useCast } from '../session/use-cast'
import { AdvisorClock } from './advisor-clock'
import { AdvisorFocus } from './advisor-focus'
import styles from './advisor-room.module.css'
import { CueCard } from './cue-card'
import { PhaseStrokes } from './phase-strokes'

const AdvisorVideo = dynamic(() => import('./advisor-video').then((module) => module.AdvisorVideo))

/** Loads what this screen needs besides where people meet by picture. */
export async function loadRest(room: Room): Promise<void> {
  if (mediumOf(room) === 'video') await import('./advisor-video')
}

/** The advisor's screen; where people meet by picture, around the picture. */
export function AdvisorRoom() {
  return useMedium() === 'video' ? <AdvisorVideo /> : <AdvisorTable />
}

/** Read from afar while looking at the beneficiary: the clock, the phase, one thing to do, at most one cue. */
function AdvisorTable() {
  return (
    <main className={styles.room}>
      <div className={styles.heading}>
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
        <PlayerRecording isStrip />
      </div>
      <section className={styles.stage}>
        <div className={styles.time}>
          <AdvisorClock className={styles.clock} />
          <PhaseStrokes />
        </div>
        <Stack gap="6">
          <AdvisorFocus className={styles.focus} noneClassName={styles.noFocus} />
          <LastShownMark />
        </Stack>
        <StopPanel />
      </section>
      <CueCard />
    </main>
  )
}

/** The person the advisor meets, who plays them, and what was said of them when they were sent. */
function Meeting() {
  const t = useTranslations('room')
  const _locale = useLocale()
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
        <span>
          <Said of={referral} say={(text) => t('quote', { text })} />
        </span>{' '}
        {t('fictional')}
      </p>
    </div>
  )
}
