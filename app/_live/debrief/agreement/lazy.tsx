'use client'

import { lazy } from '@/app/_kit/lazy'

/** Where two supervisors coded blind, once somebody asks for it. */
export const Agreement = lazy(() => import('./agreement').then((module) => module.Agreement))
