'use client'

import { lazy } from '@/app/_kit/lazy'

export const RecodeDialog = lazy(() => import('./recode-dialog').then((module) => module.RecodeDialog))
