'use client'

import { lazy } from '@/app/_kit/lazy'

export const AbandonDialog = lazy(() => import('./abandon-dialog').then((module) => module.AbandonDialog))
export const HaltPanel = lazy(() => import('./halt-panel').then((module) => module.HaltPanel))
