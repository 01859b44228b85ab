'use client'

import { Popover } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Stack } from '@/app/_kit/layout/layout'
import { useDates } from '@/app/_kit/text/use-dates'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { mostSyncErrorMs } from '@/domain/live-session/recording/heard'
import { Missing } from './missing'
import { containerOf, type Heard, type HeardTrack } from './recording'
import { SoundButton } from './sound-button'
import styles from './sound-sheet.module.css'
import { type Replay, type Standings, useStandings } from './standings'

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
  return (
    <Popover width={344} position="bottom-end" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <SoundButton {...{ heard, playhead }} />
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
            {syncWords(t, heard)} {t('until', { day: dates.longDate(heard.keptUntil) })}
          </p>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

type Words = ReturnType<typeof useTranslations<'heard.sheet'>>

function syncWords(t: Words, { sync }: Heard): string {
  if (sync === null) return t('syncUnknown')
  const { mostMs, points } = sync
  return mostMs > mostSyncErrorMs
    ? t('syncFar', { most: mostMs })
    : t('sync', { most: Math.max(10, Math.ceil(mostMs / 10) * 10), points })
}

function PlayedTracks({ tracks, replay }: { tracks: readonly HeardTrack[]; replay: Replay }) {
  const t = useTranslations('heard.sheet')
  const standings = useStandings(replay)
  const unplayable = tracks.find(({ trackId }) => standings[trackId] === 'unplayable')
  return (
    <>
      <Tracks tracks={tracks} standings={standings} />
      {unplayable && <p>{t(`playableIn.${containerOf(unplayable)}`)}</p>}
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
