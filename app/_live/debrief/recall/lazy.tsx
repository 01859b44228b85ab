'use client'

import { lazy } from '@/app/_kit/lazy'
import type { RecalledProps } from './recalled'

/** Shown where the players recalled the dial, once its tab is asked for. */
export const Recalled = lazy<RecalledProps>(() => import('./recalled').then((module) => module.Recalled))
