'use client'

import dynamic from 'next/dynamic'
import { apart } from '@/app/_kit/apart'

/** Where the marks were erased at the end of their time. */
export const ErasedFigures = apart(
  dynamic(() => import('./erased-figures').then(({ ErasedFigures }) => ErasedFigures)),
)
