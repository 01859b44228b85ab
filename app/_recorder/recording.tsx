'use client'

import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Level } from '@/app/_live/recording/room/level'
import { loadRecordings } from '@/app/_recordings/load-recordings'
import { loadWithRetry } from '@/client/load-with-retry'
import type { JoinedDevice } from '@/client/recording/joined-device'
import type { LaneView } from '@/client/recording/lane'
import { recorderServer } from '@/client/recording/recorder-server'
import { levelOf } from '@/client/recording/report'
import type { DeviceStanding } from '@/domain/live-session/recording/device-state'
import { clockText } from '@/reading/words/clock-text'
import { Left } from './left'
import styles from './recorder.module.css'
import { useDeviceRecorder } from './use-device-recorder'
import { useNews } from './use-news'

/** Read from across a table: whether this device records, how loud the room is, and what is still to be sent. */
export function Recording({ device, onOver }: { device: JoinedDevice; onOver: () => void }) {
  const t = useTranslations('recorder')
  const { deviceId, right } = device
  const server = useMemo(() => recorderServer(right), [right])
  const { state, isGone, isCutOff } = useNews(server)
  const [isHeld, setHeld] = useState(false)
  const [hasLeft, setLeft] = useState(false)
  const isOver = isGone || hasLeft || state?.standing === 'over' || state?.standing === 'withdrawn'
  const { voice, loudness, elapsed } = useDeviceRecorder({ server, deviceId, state, isHeld, isOver })
  useDestroyedHere(state?.standing === 'withdrawn' ? (state.recordingId ?? null) : null)
  useEffect(() => {
    if (isOver) onOver()
  }, [isOver, onOver])
  const moment = useEverySecond(() => ({ level: levelOf(loudness()), elapsed: elapsed() }))
  const word = wordOf({
    standing: state?.standing ?? null,
    isGone,
    hasLeft,
    isHeld,
    voice,
    at: moment.elapsed,
  })
  const mayHold = !isOver && (state?.standing === 'recorded' || isHeld)
  return (
    <section className={styles.recording} data-sign={signs[word] ?? undefined} aria-label={t('title')}>
      <i className={styles.dot} aria-hidden />
      <div className={styles.said} role="status">
        <h1>{t(`word.${word}`)}</h1>
        <p>{t(`hint.${word}`)}</p>
      </div>
      {isOver || !state ? null : <p className={styles.clock}>{clockText(moment.elapsed)}</p>}
      {word === 'recorded' ? <Level level={moment.level} /> : null}
      {isCutOff && !isOver ? <p className={styles.cutOff}>{t('cutOff')}</p> : null}
      <Left deviceId={deviceId} recordingId={state?.recordingId ?? null} />
      {isOver ? null : (
        <div className={styles.acts}>
          {mayHold ? (
            <Button size="l" onClick={() => setHeld(!isHeld)}>
              {isHeld ? (
                <IconPlayerPlay size={18} stroke={1.75} aria-hidden />
              ) : (
                <IconPlayerPause size={18} stroke={1.75} aria-hidden />
              )}
              {t(isHeld ? 'act.resume' : 'act.hold')}
            </Button>
          ) : null}
          <Button
            kind="ghost"
            size="l"
            onClick={() => {
              void server.leave().catch(() => undefined)
              setLeft(true)
            }}
          >
            {t('act.leave')}
          </Button>
        </div>
      )}
    </section>
  )
}

type Told = {
  readonly standing: DeviceStanding | null
  readonly isGone: boolean
  readonly hasLeft: boolean
  readonly isHeld: boolean
  readonly voice: LaneView
  readonly at: number
}
type Word = DeviceStanding | 'loading' | 'gone' | 'left' | 'held' | 'stalled' | 'full' | 'refusedMicrophone'

/** A shorter gap is over before it is read, ms. */
const saidFromMs = 5_000

function wordOf({ standing, isGone, hasLeft, isHeld, voice, at }: Told): Word {
  if (standing === 'withdrawn' || standing === 'over') return standing
  if (isGone) return 'gone'
  if (hasLeft) return 'left'
  if (standing === null) return 'loading'
  if (standing !== 'recorded') return standing
  if (isHeld) return 'held'
  if (voice.state === 'full') return 'full'
  if (voice.cause === 'refused') return 'refusedMicrophone'
  const isStalled = voice.state === 'stalled' && voice.since !== null && at - voice.since >= saidFromMs
  return isStalled ? 'stalled' : 'recorded'
}

const signs: Partial<Record<Word, 'dot' | 'ring' | 'missing'>> = {
  recorded: 'dot',
  unanswered: 'ring',
  paused: 'ring',
  awaited: 'ring',
  clock: 'ring',
  held: 'ring',
  stalled: 'missing',
  full: 'missing',
  refusedMicrophone: 'missing',
}

/** What this device holds of a withdrawn recording goes at once. */
function useDestroyedHere(recordingId: string | null): void {
  useEffect(() => {
    if (recordingId === null) return
    void loadWithRetry(loadRecordings).then(({ pageRecordings }) =>
      pageRecordings()
        .destroy((track) => track.liveSessionId === recordingId)
        .catch(() => undefined),
    )
  }, [recordingId])
}

/** A reading of this moment, renewed each second. */
function useEverySecond<T>(read: () => T): T {
  const [, turn] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => turn((before) => before + 1), 1_000)
    return () => clearInterval(timer)
  }, [])
  return read()
}
