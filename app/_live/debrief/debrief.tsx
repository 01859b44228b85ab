'use client'

import { useState } from 'react'
import { useLive } from '@/app/_live/live-session-provider'
import { itemsOf } from '@/app/_live/timeline/lanes'
import { everythingShown, type Shown, useDebriefLanes } from '@/app/_live/timeline/use-debrief-lanes'
import type { CardTab } from './card-tabs'
import { Commitments } from './commitments'
import styles from './debrief.module.css'
import { DebriefAside } from './debrief-aside'
import { DebriefHeader } from './debrief-header'
import { Figures } from './figures'
import { LeftAside } from './left-aside'
import { LookFirst } from './look-first'
import { MarkList } from './mark-list'
import { MomentCard } from './moment-card'
import { ThreeViews } from './three-views'
import { useLookFirst } from './use-look-first'

/** Three readings of one interview, met on its timeline; then what the advisor commits to. Closed, it reads the same. */
export function Debrief() {
  const { room, state, now } = useLive()
  const [shown, setShown] = useState<readonly Shown[]>(everythingShown)
  const [cursorMs, setCursor] = useState(0)
  const [chosenId, setChosen] = useState<string | null>(null)
  const [tab, setTab] = useState<CardTab>('returns')
  const { lanes, timeline } = useDebriefLanes(room, state, state.clock.endedAt ?? now(), shown)

  const look = useLookFirst((markId, atMs) => {
    setChosen(markId)
    if (atMs === null) return
    setCursor(atMs)
    setTab('moment')
  })

  function choose(id: string, atMs: number) {
    look.leave()
    setChosen(id)
    setCursor(atMs)
    setTab('moment')
  }

  function goTo(atMs: number) {
    look.leave()
    setChosen(null)
    setCursor(atMs)
    setTab('moment')
  }

  return (
    <div className={styles.page}>
      <DebriefHeader />
      <main className={styles.main}>
        <ThreeViews
          lanes={lanes}
          timeline={timeline}
          shown={shown}
          onShown={setShown}
          cursorMs={cursorMs}
          onCursor={goTo}
          chosenId={chosenId}
          onChoose={choose}
          moments={look.moments}
        />
        <DebriefAside
          look={look}
          markCount={itemsOf(lanes).length}
          first={<LookFirst look={look} timeline={timeline} />}
          marks={
            <>
              <MarkList
                lanes={lanes}
                filtered={shown.length < everythingShown.length}
                cursorMs={cursorMs}
                chosenId={chosenId}
                onChoose={choose}
              />
              <LeftAside />
            </>
          }
        />
        <div className={styles.low}>
          <MomentCard
            timeline={timeline}
            cursorMs={cursorMs}
            chosenId={chosenId}
            tab={tab}
            onTab={setTab}
            onGo={goTo}
          />
          <Figures />
        </div>
        <Commitments />
      </main>
    </div>
  )
}
