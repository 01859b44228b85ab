'use client'

import { lazy } from '@/app/_kit/lazy'

export const ConsentDialog = lazy(() => import('./consent-dialog').then((module) => module.ConsentDialog))
