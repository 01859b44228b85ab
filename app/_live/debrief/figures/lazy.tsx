'use client'

import { lazy } from '@/app/_kit/lazy'
import type { ObserversBesideProps } from './observers-beside'
import type { TalkTimeProps } from './talk-time'

/** On a tab of its own: loaded when the tab opens. */
export const ObserversBeside = lazy<ObserversBesideProps>(() =>
  import('./observers-beside').then((module) => module.ObserversBeside),
)
/** On a tab of its own, where talk was measured. */
export const TalkTime = lazy<TalkTimeProps>(() => import('./talk-time').then((module) => module.TalkTime))
