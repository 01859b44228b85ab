'use client'

import { IconChevronLeft, IconChevronRight, IconTable } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { Moments } from '@/app/_live/timeline/drawing/moments'
import { FilterBar } from '@/app/_live/timeline/filter-bar'
import type { FilterChoices } from '@/app/_live/timeline/filter-menu'
import type { Filters } from '@/app/_live/timeline/filters'
import { KeysHint, Timeline, TimelineTable } from '@/app/_live/timeline/lazy'
import { Overview } from '@/app/_live/timeline/overview'
import { PassingWords } from '@/app/_live/timeline/passing-words'
import { heardSpeeds, type Playhead, silentSpeeds } from '@/app/_live/timeline/playhead/playhead'
import { Transport } from '@/app/_live/timeline/transport'
import { useInstrumentKeys } from '@/app/_live/timeline/use-instrument-keys'
import { useTimeWindow } from '@/app/_live/timeline/use-time-window'
import { isErased } from '@/domain/live-session/purge/is-erased'
import type { Timeline as Projection } from '@/domain/live-session/timeline/timeline'
import type { Family } from '@/domain/observation/grid'
import { type Lane, notedOf, type TimelineItem } from '@/reading/lanes/lanes'
import { fittedWindow } from '@/reading/lanes/time-window'
import { SoundLines } from '../heard/lazy'
import { heardTracks, type Sounding } from '../heard/recording'
import { SoundSign } from '../heard/sound-sign'
import { useOpening } from '../opening/opened-views'
import { ErasedViews, ShutViews } from '../opening/rare'
import { PlanBeside } from './plan-beside'
import styles from './three-views.module.css'

const gutter = 136

type ThreeViewsProps = {
  /** The lanes with what the filters let through. */
  lanes: readonly Lane[]
  /** How many items there are without them. */
  total: number
  timeline: Projection
  families: readonly Family[]
  filters: Filters
  choices: FilterChoices
  onFilters: (filters: Filters) => void
  playhead: Playhead
  /** Where the cursor last stood still. */
  cursorMs: number
  onCursor: (atMs: number) => void
  chosenId: string | null
  onChoose: (item: TimelineItem) => void
  moments: Moments
  /** The recording, where there is or was one. */
  sounding: Sounding | null
  /** Shows a moment of the interview (ms), from five seconds before. */
  onGo: (atMs: number) => void
}

/** The timeline of the debrief: it plays, zooms, can be filtered, and can be read as a table. */
export function ThreeViews(props: ThreeViewsProps) {
  const { lanes, total, timeline, playhead, cursorMs, onCursor, chosenId, onChoose, sounding } = props
  const t = useTranslations('debrief')
  const tt = useTranslations('timeline')
  const th = useTranslations('heard.keys.view')
  const { state } = useLive()
  const { shut } = useOpening()
  const [asTable, setAsTable] = useState(false)
  const heard = sounding?.heard.standing === 'kept' ? sounding.heard : null
  const tracks = useMemo(() => heard && heardTracks(heard, false), [heard])
  const items = useMemo(() => notedOf(lanes), [lanes])
  const whole = useMemo(() => fittedWindow(timeline.lengthMs), [timeline.lengthMs])
  const zoom = useTimeWindow(whole, playhead)
  const onKeyDown = useInstrumentKeys(zoom, playhead)
  useEffect(TimelineTable.fetchAhead, [])

  return (
    <section className={styles.stage} aria-label={t('stage.title')} onKeyDown={onKeyDown}>
      <div className={styles.tools} data-heard={sounding !== null || undefined}>
        <Transport playhead={playhead} speeds={heard ? heardSpeeds : silentSpeeds} onSeek={onCursor} />
        {sounding && (
          <SoundSign sounding={sounding} playhead={playhead} lengthMs={timeline.lengthMs} onGo={props.onGo} />
        )}
        <Steps items={items} cursorMs={cursorMs} chosenId={chosenId} onChoose={onChoose} />
        {isErased(state, 'marks') ? (
          <span className={styles.count} />
        ) : (
          <>
            <FilterBar
              families={props.families}
              filters={props.filters}
              choices={props.choices}
              onFilters={props.onFilters}
            />
            <p className={styles.count} role="status">
              {items.length < total
                ? tt('filters.shown', { shown: items.length, total })
                : tt('filters.all', { total })}
            </p>
          </>
        )}
        <button
          type="button"
          className={styles.twin}
          aria-pressed={asTable}
          aria-label={tt('asTable')}
          title={tt('asTable')}
          onClick={() => setAsTable(!asTable)}
        >
          <IconTable size={18} stroke={1.5} aria-hidden />
        </button>
        <KeysHint more={heard && { keys: th('keys'), does: th('does') }} />
      </div>
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reachable by keyboard.
        <section className={styles.table} tabIndex={0} aria-label={tt('table.title')}>
          <TimelineTable lanes={lanes} caption={t('stage.title')} chosenId={chosenId} onChoose={onChoose} />
        </section>
      ) : (
        <>
          <div className={styles.drawn}>
            <div className={styles.lanes}>
              <Timeline
                label={t('stage.title')}
                lanes={lanes}
                window={zoom.window}
                hand={zoom.hand}
                limitMs={zoom.limitMs}
                onWindow={zoom.set}
                gutter={gutter}
                playhead={playhead}
                cursorMs={cursorMs}
                onCursor={onCursor}
                chosenId={chosenId}
                onChoose={onChoose}
                moments={props.moments}
              />
            </div>
            <PlanBeside timeline={timeline} lanes={lanes} />
          </div>
          <div className={styles.strip}>
            <Overview lanes={lanes} zoom={zoom} playhead={playhead} gutter={gutter} />
            {tracks && (
              <SoundLines
                tracks={tracks}
                gutter={gutter}
                lengthMs={timeline.lengthMs}
                limitMs={zoom.limitMs}
              />
            )}
          </div>
          <PassingWords playhead={playhead} items={items} />
        </>
      )}
      {shut.length > 0 && <ShutViews />}
      {state.purges.size > 0 && <ErasedViews />}
    </section>
  )
}

type StepsProps = Pick<ThreeViewsProps, 'cursorMs' | 'chosenId' | 'onChoose'> & {
  items: readonly TimelineItem[]
}

/** Buttons to the mark before and the mark after, in order of time. */
function Steps({ items, cursorMs, chosenId, onChoose }: StepsProps) {
  const t = useTranslations('debrief.stage')
  const at = items.findIndex((item) => item.id === chosenId)
  const before = at >= 0 ? items[at - 1] : items.findLast((item) => item.atMs < cursorMs)
  const after = at >= 0 ? items[at + 1] : items.find((item) => item.atMs > cursorMs)
  return (
    <div className={styles.steps}>
      <button
        type="button"
        aria-label={t('previous')}
        aria-disabled={!before || undefined}
        onClick={() => before && onChoose(before)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </button>
      <button
        type="button"
        aria-label={t('next')}
        aria-disabled={!after || undefined}
        onClick={() => after && onChoose(after)}
      >
        <IconChevronRight size={18} aria-hidden />
      </button>
    </div>
  )
}
