'use client'

import { lazy } from '@/app/_kit/lazy'
import type { OpenedProps } from './opened'

/** What a row holds once it is opened; fetched as soon as there is a row. */
export const Opened = lazy<OpenedProps>(() => import('./opened').then((module) => module.Opened))
