'use client'

import { lazy } from '@/app/_kit/lazy'
import type { ObserversBesideProps } from './observers-beside'

/** On a tab of its own: asked for when somebody goes there. */
export const ObserversBeside = lazy<ObserversBesideProps>(() =>
  import('./observers-beside').then((module) => module.ObserversBeside),
)
