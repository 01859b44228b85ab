'use client'

import { useMediaQuery } from '@mantine/hooks'
import { IconTable } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, memo, useDeferredValue, useMemo, useState } from 'react'
import { screens } from '@/app/_kit/theme/breakpoints'
import { WatchedLine } from '@/app/_live/recording/watched/lazy-line'
import type { Room } from '@/app/_live/session/room'
import { useNow } from '@/app/_live/session/use-ticking'
import { TimelineTable } from '@/app/_live/timeline/lazy'
import { useHand } from '@/app/_live/timeline/moving/use-hand'
import { Segments } from '@/app/_live/timeline/segments'
import { Timeline } from '@/app/_live/timeline/timeline'
import { TimelineLegend } from '@/app/_live/timeline/timeline-legend'
import { useLaneSource } from '@/app/_live/timeline/use-lane-source'
import { windowMoveOf } from '@/app/_live/timeline/window-keys'
import { currentStop } from '@/domain/live-session/core/clock'
import type { RecordedLine } from '@/domain/live-session/recording/recorded-line'
import type { LiveSessionState } from '@/domain/live-session/state'
import { consoleLanes } from '@/reading/lanes/console-lanes'
import { createSameLanes } from '@/reading/lanes/same-lanes'
import { endedWindow, followingWindow, type Span, type TimeWindow } from '@/reading/lanes/time-window'
import { type Console, type Moment, useConsole, useMoment } from '../desk/use-console'
import styles from './console-timeline.module.css'

/** So long that nothing is drawn anew by it. */
const longMs = 3_600_000
const spans: readonly Span[] = ['two', 'six', 'all']

type ConsoleTimelineProps = {
  initialSpan?: Span
  /** Only phases and marks, without tools. */
  isStrip?: boolean
}

/** The last minutes on their lanes. The log shows a mark at once; its shape here may come a frame later. */
export function ConsoleTimeline({ initialSpan = 'six', isStrip = false }: ConsoleTimelineProps) {
  const { live, track, blind, several, select } = useConsole()
  const { elapsedMs, ...running } = useMoment()
  const { room, state } = live
  const stop = currentStop(state.clock)
  // While the clock stands still, the length of the stop goes on.
  const stopped = useNow(stop ? 1_000 : longMs, stop?.from)
  const now = stop ? Math.max(running.now, stopped) : running.now
  const moment = useMemo(() => ({ state, now, elapsedMs }), [state, now, elapsedMs])
  const drawn = useDeferredValue(moment)
  const [recorded, setRecorded] = useState<RecordedLine | null>(null)
  return (
    <>
      <WatchedLine onChange={setRecorded} />
      <Lanes
        room={room}
        track={track}
        select={select}
        initialSpan={initialSpan}
        isStrip={isStrip}
        recorded={recorded}
        {...drawn}
        withOthers={blind && several}
      />
    </>
  )
}

type LanesProps = Moment &
  Pick<Console, 'track' | 'select'> & {
    room: Room
    state: LiveSessionState
    recorded: RecordedLine | null
    withOthers: boolean
    initialSpan: Span
    isStrip: boolean
  }

/** Follows the clock until the supervisor scrolls back. */
const Lanes = memo(function Lanes(props: LanesProps) {
  const { room, state, now, elapsedMs, track, withOthers, select, initialSpan, isStrip, recorded } = props
  const t = useTranslations('timeline')
  const isLow = useMediaQuery(screens.lowDesk, false)
  const isSmall = useMediaQuery(screens.small, false)
  const [span, setSpan] = useState<Span>(initialSpan)
  const [held, setHeld] = useState<TimeWindow | null>(null)
  const [asTable, setAsTable] = useState(false)
  const source = useLaneSource(room, state, now)
  const [same] = useState(createSameLanes)
  // A table has room for all of them.
  const isFolded = (isLow || isStrip) && !asTable
  const lanes = useMemo(
    () => same(consoleLanes(source, { track, withOthers, isFolded, recorded })),
    [same, source, track, withOthers, isFolded, recorded],
  )
  const { timeline } = source
  const hasEnded = state.clock.endedAt !== null
  const windowOf = (each: Span) =>
    hasEnded ? endedWindow(each, elapsedMs) : followingWindow(each, elapsedMs, timeline.plannedMs)
  const limitMs = windowOf('all').toMs
  const window = held ?? windowOf(span)
  const hand = useHand(window, setHeld)

  function follow() {
    hand.take()
    setHeld(null)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    // The console reads digit keys by their position: on AZERTY, − is one of them.
    if (event.ctrlKey || event.metaKey || event.altKey || event.code.startsWith('Digit')) return
    const move = windowMoveOf(event)
    if (!move) return
    event.preventDefault()
    const moved = move(hand.take() ?? window, elapsedMs, limitMs)
    if (moved.fromMs !== window.fromMs || moved.toMs !== window.toMs) setHeld(moved)
  }

  return (
    <section className={styles.foot} aria-label={t('title')} onKeyDown={onKeyDown}>
      <div className={styles.head} hidden={isStrip}>
        <TimelineLegend families={room.grid.families} />
        <div className={styles.tools}>
          {held && (
            <button type="button" className={styles.follow} onClick={follow}>
              {t('follow')}
            </button>
          )}
          <button
            type="button"
            className={styles.tool}
            aria-pressed={asTable}
            title={t(asTable ? 'asLanes' : 'asTable')}
            onClick={() => setAsTable(!asTable)}
          >
            <IconTable size={16} stroke={1.6} aria-hidden />
            <span>{t(asTable ? 'asLanes' : 'asTable')}</span>
          </button>
          <Segments
            label={t('span.label')}
            value={span}
            choices={spans.map((value) => ({ value, label: t(`span.${value}`) }))}
            onChange={(value) => {
              setSpan(value)
              follow()
            }}
          />
        </div>
      </div>
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reachable by keyboard.
        <section className={styles.table} tabIndex={0} aria-label={t('table.title')}>
          <TimelineTable lanes={lanes} caption={t('title')} />
        </section>
      ) : (
        <Timeline
          label={t('title')}
          lanes={lanes}
          window={window}
          limitMs={limitMs}
          gutter={isSmall ? 172 : 150}
          cursorMs={elapsedMs}
          hand={hand}
          onWindow={setHeld}
          onChoose={({ id }) => select(id)}
        />
      )}
    </section>
  )
})
