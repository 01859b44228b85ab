'use client'

import { lazy } from '@/app/_kit/lazy'

export const MarksSheet = lazy(() => import('./marks-sheet').then((module) => module.MarksSheet))
