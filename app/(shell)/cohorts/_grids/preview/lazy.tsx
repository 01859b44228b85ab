'use client'

import { lazy } from '@/app/_kit/lazy'
import styles from './preview.module.css'

/** The rooms of an interview are loaded once the editor stands. */
export const Preview = lazy(
  () => import('./preview').then((module) => module.Preview),
  () => <div className={styles.waiting} />,
)
