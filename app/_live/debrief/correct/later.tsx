'use client'

import dynamic from 'next/dynamic'
import { persistently } from '@/client/persistently'
import styles from './correct.module.css'

/** For those who annotate alone, and once a mark is looked at: its place is kept. */
export const MarkCorrections = dynamic(
  () => persistently(() => import('./mark-corrections')).then((module) => module.MarkCorrections),
  { ssr: false, loading: () => <div className={styles.place} /> },
)
