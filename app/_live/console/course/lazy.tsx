'use client'

import { lazy } from '@/app/_kit/lazy'

export const AbandonDialog = lazy(() => import('./abandon-dialog').then((module) => module.AbandonDialog))
export const StopBand = lazy(() => import('./stop-band').then((module) => module.StopBand))
