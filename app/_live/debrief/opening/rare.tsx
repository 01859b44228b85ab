'use client'

import dynamic from 'next/dynamic'
import { apart } from '@/app/_kit/apart'

// Most debriefs have all their views open, and nothing erased.
export const ShutViews = apart(dynamic(() => import('./shut-views').then(({ ShutViews }) => ShutViews)))
export const ShutFindings = apart(
  dynamic(() => import('./shut-card').then(({ ShutFindings }) => ShutFindings)),
)
export const ShutFigures = apart(dynamic(() => import('./shut-card').then(({ ShutFigures }) => ShutFigures)))
export const ErasedViews = apart(
  dynamic(() => import('./erased-views').then(({ ErasedViews }) => ErasedViews)),
)
export const ErasedCard = apart(dynamic(() => import('./erased-views').then(({ ErasedCard }) => ErasedCard)))
