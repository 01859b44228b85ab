'use client'

import dynamic from 'next/dynamic'
import { apart } from '@/app/_kit/apart'

/** Where commitments of an earlier interview were brought along. */
export const BroughtInDebrief = apart(
  dynamic(() => import('./brought-in-debrief').then(({ BroughtInDebrief }) => BroughtInDebrief)),
)
