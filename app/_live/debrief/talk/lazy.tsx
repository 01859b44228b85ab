'use client'

import { lazy } from '@/app/_kit/lazy'
import type { AboutCueProps, AboutKeptCueProps } from './about-cue'
import type { CommitmentFormProps } from './commitment-form'
import styles from './commitments.module.css'

/** Loaded once the reader looks at a cue. */
export const AboutCue = lazy<AboutCueProps>(() => import('./about-cue').then((module) => module.AboutCue))
export const AboutKeptCue = lazy<AboutKeptCueProps>(() =>
  import('./about-cue').then((module) => module.AboutKeptCue),
)
/** The advisor's alone; its height is reserved. */
export const CommitmentForm = lazy<CommitmentFormProps>(
  () => import('./commitment-form').then((module) => module.CommitmentForm),
  () => <div className={styles.place} />,
)

/** Below the close of a debrief, where the first picture does not reach. */
export const Remarks = lazy(() =>
  import('@/app/_live/debrief/remarks/remarks').then((module) => module.Remarks),
)
