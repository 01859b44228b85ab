'use client'

import { lazy } from '@/app/_kit/lazy'
import styles from './correct.module.css'
import type { MarkCorrectionsProps } from './mark-corrections'

/** Loaded once a supervisor who may correct looks at a mark; its height is reserved. */
export const MarkCorrections = lazy<MarkCorrectionsProps>(
  () => import('./mark-corrections').then((module) => module.MarkCorrections),
  () => <div className={styles.place} />,
)
