'use client'

import { useTranslations } from 'next-intl'
import { Activity, useCallback, useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { CrossedActs } from '@/app/_live/frame/crossed-acts'
import { useLive } from '@/app/_live/session/live-session-provider'
import { countOf, filterLanes, noFilters } from '@/app/_live/timeline/filters'
import { startOf } from '@/app/_live/timeline/playhead/playhead'
import { usePlayhead, usePlayheadOf } from '@/app/_live/timeline/playhead/use-playhead'
import { useDebriefLanes } from '@/app/_live/timeline/use-debrief-lanes'
import { useFilters } from '@/app/_live/timeline/use-filters'
import { dialResponseMs } from '@/domain/live-session/dial/dial'
import type { Disagreement } from '@/domain/live-session/figures/coding-agreement'
import { isErased } from '@/domain/live-session/purge/is-erased'
import { momentIn } from '@/domain/live-session/timeline/moment-address'
import { itemsOf, notedOf, type TimelineItem } from '@/reading/lanes/lanes'
import { Agreement } from './agreement/lazy'
import { markIdIn, tintOf } from './agreement/place-disagreement'
import styles from './debrief.module.css'
import { ErasedFigures } from './figures/rare'
import { DebriefAside } from './first/debrief-aside'
import { FocusFirst } from './first/focus-first'
import { OwnReading } from './first/lazy'
import { LookFirst } from './first/look-first'
import { useLookFirst } from './first/use-look-first'
import { HeardSource } from './heard/lazy'
import type { Sounding } from './heard/recording'
import { Figures, MarksPanel } from './lazy'
import { Listening, ViewToggle } from './listening/lazy'
import { OpenedViews, useOpening } from './opening/opened-views'
import { ErasedCard, ShutFigures, ShutFindings } from './opening/rare'
import { PassageLinks, type Stretch } from './parts/passage-links'
import { DebriefHeader } from './stage/debrief-header'
import { ThreeViews } from './stage/three-views'
import { useFilterChoices } from './stage/use-filter-choices'
import { TakesPlace } from './takes/takes-place'
import { Commitments } from './talk/commitments'
import { type CardTab, MomentCard } from './talk/moment-card'
import type { Draft } from './talk/reply-field'

/** What is being looked at: a moment, and the mark that stands there, if any. The cursor starts some seconds before. */
type Focus = { readonly atMs: number; readonly id: string | null }

/** The debrief: three readings of one interview on its timeline, then the advisor's commitments. Also shown once closed. */
export function Debrief() {
  return (
    <TakesPlace>
      <OpenedViews>
        <Readings />
      </OpenedViews>
    </TakesPlace>
  )
}

function Readings() {
  const { undrawn, compares } = useOpening()
  const { room, state, now } = useLive()
  const t = useTranslations('findings')
  const [focus, setFocus] = useState<Focus | null>(null)
  const [tab, setTab] = useState<CardTab>('returns')
  /** Whether a link led to a moment whose sound has not come yet. */
  const [isHeadedFor, setHeadedFor] = useState(false)
  const [parted, setParted] = useState<Disagreement | null>(null)
  const { lanes: all, timeline } = useDebriefLanes(room, state, state.clock.endedAt ?? now(), undrawn)
  const choices = useFilterChoices()
  const [filters, setFilters] = useFilters({
    families: room.grid.families.map(({ key }) => key),
    codes: choices.codes.map(({ key }) => key),
    authors: choices.authors.map(({ id }) => id),
  })
  const lanes = useMemo(() => filterLanes(all, filters), [all, filters])
  const total = useMemo(() => notedOf(all).length, [all])
  const noted = useMemo(() => notedOf(lanes), [lanes])
  const passable = useMemo(() => itemsOf(lanes).filter(({ family }) => family !== 'talk'), [lanes])
  const [sounding, setSounding] = useState<Sounding | null>(null)
  const [wantsListening, setWantsListening] = useState(false)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [asked, setAsked] = useState<Stretch | null>(null)
  const heard = sounding?.heard.standing === 'kept' ? sounding.heard : null
  const isHeard = heard !== null
  const isListening = isHeard && wantsListening
  const playhead = usePlayhead(timeline.lengthMs, isHeard)
  const isPlaying = usePlayheadOf(playhead, (each) => each.isPlaying)
  useEffect(() => {
    if (isPlaying) setTab('moment')
  }, [isPlaying])
  const settledMs = usePlayheadOf(playhead, (each) => each.settledMs)
  const looked = focus && isNear(focus, settledMs) ? focus : null
  const cursorMs = useDeferredValue(looked?.atMs ?? settledMs)
  const chosenId = looked?.id ?? null

  /** Moves the cursor to five seconds before a moment, and shows that moment. */
  function lookAt(next: Focus) {
    setFocus(next)
    setTab('moment')
    playhead.seek(startOf(next.atMs))
  }

  const openAtAddress = useEffectEvent(() => {
    const moment = momentIn(window.location.hash)
    if (!moment) return
    lookAt(moment)
    setHeadedFor(true)
  })
  useEffect(() => openAtAddress(), [])
  useEffect(() => {
    if (!isHeadedFor || !isHeard) return
    setHeadedFor(false)
    playhead.play()
  }, [isHeadedFor, isHeard, playhead])
  useEffect(MarksPanel.fetchAhead, [])

  const look = useLookFirst(timeline, (id, atMs) => {
    setParted(null)
    if (atMs !== null) playAt({ atMs, id })
    else setFocus(id === null ? null : { atMs: settledMs, id })
  })

  /** Ends the selection made in the lists: something else is looked at. */
  function leave() {
    look.leave()
    setParted(null)
  }

  /** The same, and plays it where it can be heard. */
  function playAt(next: Focus) {
    lookAt(next)
    if (isHeard) playhead.play()
  }

  function goToDisagreement(disagreement: Disagreement) {
    leave()
    setParted(disagreement)
    playAt({ atMs: disagreement.atMs, id: markIdIn(disagreement, timeline) })
  }

  function choose({ id, atMs, family }: Pick<TimelineItem, 'id' | 'atMs' | 'family'>) {
    leave()
    lookAt({ atMs, id: family === 'thread' || family === 'talk' ? null : id })
  }

  function goTo(atMs: number, id: string | null = null) {
    leave()
    playAt({ atMs, id })
  }

  /** Leads to the exchange about a moment, with words that are not sent yet. */
  function talkAbout(atMs: number, text: string) {
    setWantsListening(false)
    setDraft((so) =>
      so
        ? { ...so, text: `${so.text} ${text}`, isOffered: true }
        : { text, atMs, replyTo: null, isOffered: true },
    )
    lookAt({ atMs, id: null })
  }

  function listenTo(stretch: Stretch) {
    if (!isHeard) return goTo(stretch.fromMs)
    setWantsListening(true)
    setAsked(stretch)
    playhead.play()
  }

  function moveCursor(atMs: number) {
    leave()
    setFocus(null)
    setTab('moment')
    playhead.seek(atMs)
  }

  const turn = useCallback(() => setWantsListening((so) => !so), [])
  const first = isErased(state, 'marks') ? (
    <div className={styles.early}>
      <ErasedCard title={t('title')} kind="marks" />
      <OwnReading onGo={goTo} />
    </div>
  ) : !compares ? (
    <div className={styles.early}>
      <OwnReading onGo={goTo} />
      <ShutFindings stops={noted.filter(({ family }) => family === 'stop')} onChoose={choose} />
    </div>
  ) : (
    <>
      <FocusFirst
        timeline={timeline}
        isAlone={filters.codes.length === 1 && filters.codes[0] === state.focus}
        onAlone={(code) => setFilters({ ...noFilters, codes: code === null ? [] : [code] })}
        onGo={goTo}
      />
      <LookFirst look={look} timeline={timeline} onGo={goTo} />
    </>
  )
  return (
    <PassageLinks value={listenTo}>
      <div className={styles.page}>
        <DebriefHeader>
          {heard && <ViewToggle {...{ heard, isListening }} onListen={setWantsListening} />}
        </DebriefHeader>
        <main className={styles.main} data-listening={isListening || undefined}>
          {heard && isListening && (
            <Listening
              {...{ heard, playhead, lanes, chosenId, first }}
              replay={sounding?.replay ?? null}
              lengthMs={timeline.lengthMs}
              onCursor={moveCursor}
              onChoose={choose}
              onGo={goTo}
              onTalk={talkAbout}
              asked={asked}
            />
          )}
          {/* What is being written and how far one has zoomed stay. */}
          <Activity mode={isListening ? 'hidden' : 'visible'}>
            <ThreeViews
              families={room.grid.families}
              {...{ lanes, total, timeline, filters, choices, playhead, cursorMs, chosenId, sounding }}
              onGo={goTo}
              onFilters={setFilters}
              onCursor={moveCursor}
              onChoose={choose}
              moments={parted ? { ...look.moments, tint: tintOf(parted) } : look.moments}
            />
            <DebriefAside
              look={look}
              markCount={isErased(state, 'marks') ? null : noted.length}
              first={first}
              marks={
                <>
                  {isErased(state, 'marks') && <ErasedCard title={t('marks')} kind="marks" />}
                  <MarksPanel
                    items={noted}
                    filtered={countOf(filters) > 0}
                    cursorMs={cursorMs}
                    chosenId={chosenId}
                    onChoose={choose}
                  />
                </>
              }
            />
            <div className={styles.low}>
              <MomentCard
                {...{ timeline, playhead, cursorMs, chosenId, tab, draft }}
                onDraft={setDraft}
                items={passable}
                onTab={setTab}
                onGo={goTo}
                onFollow={(id, atMs) => lookAt({ id, atMs })}
              />
              {isErased(state, 'marks') ? (
                <ErasedFigures />
              ) : compares ? (
                <Figures
                  timeline={timeline}
                  onChoose={choose}
                  agreement={<Agreement chosenKey={parted?.key ?? null} onChoose={goToDisagreement} />}
                />
              ) : (
                <ShutFigures />
              )}
            </div>
            <Commitments />
          </Activity>
        </main>
        {state.wasRecorded && (
          <HeardSource {...{ playhead, isListening }} onHeard={setSounding} onTurn={turn} />
        )}
        <CrossedActs />
      </div>
    </PassageLinks>
  )
}

/** Whether the cursor is still near the moment being looked at. */
function isNear({ atMs }: Focus, cursorMs: number): boolean {
  return cursorMs >= startOf(atMs) - 1 && cursorMs <= atMs + dialResponseMs
}
