'use client'

import { Activity, useEffect, useState } from 'react'
import { CrossedActs } from '@/app/_live/frame/crossed-acts'
import { useLive } from '@/app/_live/session/live-session-provider'
import { countOf } from '@/app/_live/timeline/filters'
import { useDebriefLanes } from '@/app/_live/timeline/use-debrief-lanes'
import { useFilters } from '@/app/_live/timeline/use-filters'
import type { Disagreement } from '@/domain/live-session/figures/coding-agreement'
import { isErased } from '@/domain/live-session/purge/is-erased'
import type { TimelineItem } from '@/reading/lanes/lanes'
import { Agreement } from './agreement/lazy'
import { markIdIn, tintOf } from './agreement/place-disagreement'
import styles from './debrief.module.css'
import { ErasedFigures } from './figures/rare'
import { DebriefAside } from './first/debrief-aside'
import { useLookFirst } from './first/use-look-first'
import { FirstLooks } from './first-looks'
import { HeardSource } from './heard/lazy'
import { useSounding } from './heard/use-sounding'
import { Figures, MarksPanel } from './lazy'
import { Listening, ViewToggle } from './listening/lazy'
import { OpenedViews, useOpening } from './opening/opened-views'
import { ShutFigures } from './opening/rare'
import type { Focus } from './parts/focus'
import { PassageLinks, type Stretch } from './parts/passage-links'
import { useAddress } from './parts/use-address'
import { useFiltered } from './parts/use-filtered'
import { DebriefHeader } from './stage/debrief-header'
import { ThreeViews } from './stage/three-views'
import { useFilterChoices } from './stage/use-filter-choices'
import { TakesPlace } from './takes/takes-place'
import { Commitments } from './talk/commitments'
import { MomentCard } from './talk/moment-card'
import type { Draft } from './talk/reply-field'
import { useLooking } from './use-looking'

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
  const [parted, setParted] = useState<Disagreement | null>(null)
  const { lanes: all, timeline } = useDebriefLanes(room, state, state.clock.endedAt ?? now(), undrawn)
  const choices = useFilterChoices()
  const [filters, setFilters] = useFilters({
    families: room.grid.families.map(({ key }) => key),
    codes: choices.codes.map(({ key }) => key),
    authors: choices.authors.map(({ id }) => id),
  })
  const { lanes, total, noted, passable } = useFiltered(all, filters)
  const { sounding, heard, isListening, ...sound } = useSounding()
  const isHeard = heard !== null
  const [draft, setDraft] = useState<Draft | null>(null)
  const [asked, setAsked] = useState<Stretch | null>(null)
  /** Words for a commitment that are not in its form yet. */
  const [pledged, setPledged] = useState<string | null>(null)
  const { playhead, cursorMs, chosenId, lookAt, ...looking } = useLooking(timeline.lengthMs, isHeard)

  useAddress(isHeard, { lookAt, listenTo, play: playhead.play })
  useEffect(MarksPanel.fetchAhead, [])

  const look = useLookFirst(timeline, (id, atMs) => {
    setParted(null)
    if (atMs !== null) playAt({ atMs, id })
    else looking.setFocus(id === null ? null : { atMs: looking.settledMs, id })
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
    sound.setListening(false)
    setDraft((so) => ({
      atMs,
      replyTo: null,
      ...so,
      text: so ? `${so.text} ${text}` : text,
      isOffered: true,
    }))
    lookAt({ atMs, id: null })
  }

  /** Leads to the form of a commitment, with words to begin with. */
  function commitTo(words: string) {
    sound.setListening(false)
    setPledged(words)
  }

  function listenTo(stretch: Stretch) {
    if (!isHeard) return goTo(stretch.fromMs)
    sound.setListening(true)
    setAsked(stretch)
    playhead.play()
  }

  function moveCursor(atMs: number) {
    leave()
    looking.setFocus(null)
    looking.setTab('moment')
    playhead.seek(atMs)
  }

  const first = (
    <FirstLooks
      look={look}
      timeline={timeline}
      noted={noted}
      filters={filters}
      onFilters={setFilters}
      onGo={goTo}
      onChoose={choose}
    />
  )
  return (
    <PassageLinks value={listenTo}>
      <div className={styles.page}>
        <DebriefHeader>
          {heard && <ViewToggle heard={heard} isListening={isListening} onListen={sound.setListening} />}
        </DebriefHeader>
        <main className={styles.main} data-listening={isListening || undefined}>
          {heard && isListening && (
            <Listening
              heard={heard}
              playhead={playhead}
              lanes={lanes}
              chosenId={chosenId}
              first={first}
              replay={sounding?.replay ?? null}
              lengthMs={timeline.lengthMs}
              onCursor={moveCursor}
              onChoose={choose}
              onGo={goTo}
              onTalk={talkAbout}
              onCommit={commitTo}
              asked={asked}
            />
          )}
          {/* What is being written and how far one has zoomed stay. */}
          <Activity mode={isListening ? 'hidden' : 'visible'}>
            <ThreeViews
              families={room.grid.families}
              lanes={lanes}
              total={total}
              timeline={timeline}
              filters={filters}
              choices={choices}
              playhead={playhead}
              cursorMs={cursorMs}
              chosenId={chosenId}
              sounding={sounding}
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
                <MarksPanel
                  items={noted}
                  filtered={countOf(filters) > 0}
                  cursorMs={cursorMs}
                  chosenId={chosenId}
                  onChoose={choose}
                />
              }
            />
            <div className={styles.low}>
              <MomentCard
                timeline={timeline}
                playhead={playhead}
                cursorMs={cursorMs}
                chosenId={chosenId}
                tab={looking.tab}
                draft={draft}
                onDraft={setDraft}
                items={passable}
                onTab={looking.setTab}
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
            <Commitments pledged={pledged} onPledged={() => setPledged(null)} />
          </Activity>
        </main>
        {state.wasRecorded && (
          <HeardSource
            playhead={playhead}
            isListening={isListening}
            onHeard={sound.setSounding}
            onTurn={sound.turn}
          />
        )}
        <CrossedActs />
      </div>
    </PassageLinks>
  )
}
