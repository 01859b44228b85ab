'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useLive } from '@/app/_live/live-session-provider'
import { everythingShown, type Shown, useDebriefLanes } from '@/app/_live/timeline/use-debrief-lanes'
import { Breaches } from './breaches'
import type { CardTab } from './card-tabs'
import { Commitments } from './commitments'
import styles from './debrief.module.css'
import { DebriefHeader } from './debrief-header'
import { Figures } from './figures'
import { LeftAside } from './left-aside'
import { MarkList } from './mark-list'
import { MomentCard } from './moment-card'
import { ThreeViews } from './three-views'

/** Three readings of one interview, met on its timeline; then what the advisor commits to. Closed, it reads the same. */
export function Debrief() {
  const t = useTranslations('debrief')
  const { room, state, now } = useLive()
  const [shown, setShown] = useState<readonly Shown[]>(everythingShown)
  const [cursorMs, setCursor] = useState(0)
  const [chosenId, setChosen] = useState<string | null>(null)
  const [tab, setTab] = useState<CardTab>('returns')
  const { lanes, timeline } = useDebriefLanes(room, state, state.clock.endedAt ?? now(), shown)

  function choose(id: string, atMs: number) {
    setChosen(id)
    setCursor(atMs)
    setTab('moment')
  }

  function goTo(atMs: number) {
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
        />
        <aside className={styles.aside} aria-label={t('log.title')}>
          <Breaches timeline={timeline} chosenId={chosenId} onChoose={choose} />
          <MarkList
            lanes={lanes}
            filtered={shown.length < everythingShown.length}
            cursorMs={cursorMs}
            chosenId={chosenId}
            onChoose={choose}
          />
          <LeftAside />
        </aside>
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
