'use client'

import { lazy } from '@/app/_kit/lazy'

/** Its code and the written exchanges come apart from the room. */
export const LazyRehearsal = lazy(() => import('./rehearsal').then((module) => module.RehearsalScreen))
