'use client'

import { lazy } from '@/app/_kit/lazy'
import styles from './console-timeline.module.css'

export const ConsoleTimeline = lazy(
  () => import('./console-timeline').then((module) => module.ConsoleTimeline),
  () => <section className={styles.foot} />,
)
export const Legend = lazy(() => import('./legend').then((module) => module.Legend))
