'use client'

import { Popover } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Stack } from '@/app/_kit/layout/layout'
import { useDates } from '@/app/_kit/text/use-dates'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useReaderWords } from '@/app/_live/session/use-reader-words'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { missingMs, missingOf, mostSyncErrorMs } from '@/domain/live-session/recording/heard'
import { clockText } from '@/reading/words/clock-text'
import { lengthOfTime } from '@/reading/words/length-of-time'
import type { Heard, HeardTrack } from './recording'
import { SoundButton } from './sound-button'
import styles from './sound-sheet.module.css'
import type { Standings } from './use-replay'

/** More gaps than this are counted. */
const gapsShown = 3

export type SoundSheetProps = {
  heard: Heard
  standings: Standings
  playhead: Playhead
  lengthMs: number
  /** Moves the cursor to five seconds before a moment of interview time (ms). */
  onGo: (atMs: number) => void
}

/** A button, and what it opens: whose sound there is, how well it is aligned, what is missing, until when it is kept. */
export function SoundSheet({ heard, standings, playhead, lengthMs, onGo }: SoundSheetProps) {
  const t = useTranslations('heard.sheet')
  const { room } = useLive()
  const dates = useDates(room.cohort.timeZone)
  const unplayable = heard.tracks.find(({ trackId }) => standings[trackId] === 'unplayable')
  return (
    <Popover width={344} position="bottom-end" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <SoundButton {...{ heard, playhead }} />
      </Popover.Target>
      <Popover.Dropdown className={styles.sheet} aria-label={t('title')} tabIndex={-1} data-autofocus>
        <Stack gap="3">
          <section>
            <h3>{t('title')}</h3>
            <Tracks tracks={heard.tracks} standings={standings} />
            {unplayable && <p>{t(`playableIn.${containerOf(unplayable)}`)}</p>}
            {!heard.isComplete && <p>{t('onItsWay')}</p>}
          </section>
          <section>
            <Missing tracks={heard.tracks} lengthMs={lengthMs} onGo={onGo} />
          </section>
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

type MissingProps = Pick<SoundSheetProps, 'lengthMs' | 'onGo'> & { tracks: readonly HeardTrack[] }

/** The gaps in order, the first of them and a count of the others; each leads to five seconds before it. */
function Missing({ tracks, lengthMs, onGo }: MissingProps) {
  const t = useTranslations('heard.sheet')
  const causes = useTranslations('heard.cause')
  const spans = useTranslations('findings.span')
  const words = useReaderWords()
  const { nameOf } = useCast()
  const missing = missingOf(tracks)
  const spanOf = (ms: number) => {
    const { key, values } = lengthOfTime(ms)
    return spans(key, values)
  }
  const named = missing.slice(0, gapsShown).map((gap) => ({
    ...gap,
    at: clockText(gap.fromMs),
    length: spanOf(gap.toMs - gap.fromMs),
    name: words.list(gap.personIds.map((id) => (id === null ? t('room') : nameOf(id)))),
    why: causes(gap.cause ?? 'none'),
  }))
  return (
    <>
      <h3>
        {t('missing')}
        {missing.length > 0 && (
          <small>
            {t('missingOf', { missing: clockText(missingMs(missing)), length: clockText(lengthMs) })}
          </small>
        )}
      </h3>
      {missing.length === 0 ? <p>{t('nothingMissing')}</p> : null}
      <ul className={styles.gaps}>
        {named.map(({ fromMs, at, length, name, why }) => (
          <li key={`${fromMs} ${name}`}>
            <button
              type="button"
              aria-label={t('goTo', { at, missing: length, name, cause: why })}
              onClick={() => onGo(fromMs)}
            >
              <time>{at}</time> <b>{length}</b> <span>{t('gapAt', { name, cause: why })}</span>
            </button>
          </li>
        ))}
      </ul>
      {missing.length > gapsShown && <p>{t('more', { count: missing.length - gapsShown })}</p>}
    </>
  )
}

function containerOf({ mimeType }: HeardTrack): 'webm' | 'mp4' {
  return mimeType.includes('mp4') ? 'mp4' : 'webm'
}
