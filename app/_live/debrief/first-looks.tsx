'use client'

import { useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { type Filters, noFilters } from '@/app/_live/timeline/filters'
import { isErased } from '@/domain/live-session/purge/is-erased'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import type { TimelineItem } from '@/reading/lanes/lanes'
import styles from './debrief.module.css'
import { FocusFirst } from './first/focus-first'
import { OwnReading } from './first/lazy'
import { LookFirst } from './first/look-first'
import type { Look } from './first/use-look-first'
import { useOpening } from './opening/opened-views'
import { ErasedCard, ShutFindings } from './opening/rare'

type FirstLooksProps = {
  look: Look
  timeline: Timeline
  noted: readonly TimelineItem[]
  filters: Filters
  onFilters: (filters: Filters) => void
  onGo: (atMs: number, id?: string | null) => void
  onChoose: (item: TimelineItem) => void
}

/** What to look at first: findings once the views are compared, one’s own reading before, and what was erased. */
export function FirstLooks({ look, timeline, noted, filters, ...on }: FirstLooksProps) {
  const t = useTranslations('findings')
  const { state } = useLive()
  const { compares } = useOpening()
  if (isErased(state, 'marks'))
    return (
      <div className={styles.early}>
        <ErasedCard title={t('title')} kind="marks" />
        <OwnReading onGo={on.onGo} />
      </div>
    )
  if (!compares)
    return (
      <div className={styles.early}>
        <OwnReading onGo={on.onGo} />
        <ShutFindings stops={noted.filter(({ family }) => family === 'stop')} onChoose={on.onChoose} />
      </div>
    )
  return (
    <>
      <FocusFirst
        timeline={timeline}
        isAlone={filters.codes.length === 1 && filters.codes[0] === state.focus}
        onAlone={(code) => on.onFilters({ ...noFilters, codes: code === null ? [] : [code] })}
        onGo={on.onGo}
      />
      <LookFirst look={look} timeline={timeline} onGo={on.onGo} />
    </>
  )
}
