'use client'

import { Popover } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Stack } from '@/app/_kit/layout/layout'
import { useDates } from '@/app/_kit/text/use-dates'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { Missing } from './missing'
import type { Heard, HeardTrack } from './recording'
import { SoundButton } from './sound-button'
import styles from './sound-sheet.module.css'
import { type Replay, type Standings, useStandings } from './standings'
import { Unplayable } from './unplayable'
import { useSyncWords } from './use-sync-words'

export type SoundSheetProps = {
  heard: Heard
  replay: Replay | null
  playhead: Playhead
  lengthMs: number
  /** Moves the cursor to five seconds before a moment of interview time (ms). */
  onGo: (atMs: number) => void
}

/** A button, and what it opens: whose sound there is, how well it is aligned, what is missing, until when it is kept. */
export function SoundSheet({ heard, replay, playhead, lengthMs, onGo }: SoundSheetProps) {
  const t = useTranslations('heard.sheet')
  const { room } = useLive()
  const dates = useDates(room.cohort.timeZone)
  const syncWords = useSyncWords(heard)
  return (
    <Popover width={344} position="bottom-end" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <SoundButton heard={heard} playhead={playhead} />
      </Popover.Target>
      <Popover.Dropdown className={styles.sheet} aria-label={t('title')} tabIndex={-1} data-autofocus>
        <Stack gap="3">
          <section>
            <h3>{t('title')}</h3>
            {replay && <PlayedTracks tracks={heard.tracks} replay={replay} />}
            {!heard.isComplete && <p>{t('onItsWay')}</p>}
          </section>
          <Missing tracks={heard.tracks} lengthMs={lengthMs} onGo={onGo} />
          <p className={styles.foot}>
            {syncWords} {t('until', { day: dates.longDate(heard.keptUntil) })}
          </p>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function PlayedTracks({ tracks, replay }: { tracks: readonly HeardTrack[]; replay: Replay }) {
  const t = useTranslations('heard.sheet')
  const standings = useStandings(replay)
  return (
    <>
      <Tracks tracks={tracks} standings={standings} />
      <Unplayable tracks={tracks} replay={replay}>
        {(container) => <p>{t(`playableIn.${container}`)}</p>}
      </Unplayable>
    </>
  )
}

function Tracks({ tracks, standings }: { tracks: readonly HeardTrack[]; standings: Standings }) {
  const t = useTranslations('heard.sheet')
  const { nameOf } = useCast()
  return (
    <ul className={styles.tracks}>
      {tracks.map(({ trackId, personId, kind }) => (
        <li key={trackId}>
          <b>{personId === null ? t('room') : nameOf(personId)}</b> {t(`track.${kind}`)}
          {standings[trackId] === 'unplayable' && <em>{t('unplayable')}</em>}
        </li>
      ))}
    </ul>
  )
}
