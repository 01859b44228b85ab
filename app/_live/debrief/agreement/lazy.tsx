'use client'

import { lazy } from '@/app/_kit/lazy'

/** Where two supervisors coded blind, loaded once asked for. */
export const Agreement = lazy(() => import('./agreement').then((module) => module.Agreement))
