'use client'

import { lazy } from '@/app/_kit/lazy'
import type { LeftBehindProps } from './left-behind'

/** Reads what the device holds, which the server cannot draw: its code is no part of a room's first load. */
export const LeftBehind = lazy<LeftBehindProps>(() =>
  import('./left-behind').then((module) => module.LeftBehind),
)
