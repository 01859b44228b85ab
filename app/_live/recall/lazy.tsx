'use client'

import { lazy } from '@/app/_kit/lazy'
import type { ComparisonsProps } from './comparisons'
import type { RedrawProps } from './redraw'

/** For the beneficiary who asks for them. */
export const Comparisons = lazy<ComparisonsProps>(() =>
  import('./comparisons').then((module) => module.Comparisons),
)

/** For the advisor who redraws the dial. */
export const Redraw = lazy<RedrawProps>(() => import('./redraw').then((module) => module.Redraw))
