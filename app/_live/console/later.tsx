'use client'

import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import { later } from '@/app/_kit/lazy'
import { persistently } from '@/client/persistently'
import timelineStyles from './beside/console-timeline.module.css'
import { MoreButton } from './desk/more-button'
import { OffsetLabel } from './log/offset-label'

/** What the console shows when asked for: its code comes after the page, and before a network that may fail. */
const loads = {
  abandon: () => import('./course/abandon-dialog'),
  halt: () => import('./course/halt-panel'),
  legend: () => import('./beside/legend'),
  override: () => import('./unsealing/override-dialog'),
  menu: () => import('./log/mark-menu'),
  recode: () => import('../parts/recode-dialog'),
  sheet: () => import('./pad/marks-sheet'),
}

export const AbandonDialog = dynamic(() => persistently(loads.abandon).then((it) => it.AbandonDialog), {
  ssr: false,
})
/** Its place in the console is kept. */
export const ConsoleTimeline = later(
  () => import('./beside/console-timeline').then((module) => module.ConsoleTimeline),
  () => <section className={timelineStyles.foot} />,
)
export const HaltPanel = dynamic(() => persistently(loads.halt).then((it) => it.HaltPanel), { ssr: false })
export const Legend = dynamic(() => persistently(loads.legend).then((it) => it.Legend), { ssr: false })
export const MarkMenu = dynamic(() => persistently(loads.menu).then((it) => it.MarkMenu), {
  ssr: false,
  loading: () => <MoreButton aria-expanded="true" />,
})
export const MarksSheet = dynamic(() => persistently(loads.sheet).then((it) => it.MarksSheet), { ssr: false })
export const OffsetButton = later(
  () => import('./log/offset-button').then((module) => module.OffsetButton),
  () => <OffsetLabel disabled />,
)
export const OverrideDialog = dynamic(() => persistently(loads.override).then((it) => it.OverrideDialog), {
  ssr: false,
})
export const RecodeDialog = dynamic(() => persistently(loads.recode).then((it) => it.RecodeDialog), {
  ssr: false,
})

export function useFetchedLater(): void {
  useEffect(() => {
    for (const load of Object.values(loads)) void persistently<unknown>(load)
  }, [])
}
