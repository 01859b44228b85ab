'use client'

import dynamic from 'next/dynamic'
import { apart } from '@/app/_kit/apart'
import { lazy } from '@/app/_kit/lazy'

/** Where the debrief was closed before this page came. */
export const PdfButton = apart(dynamic(() => import('./pdf-button').then(({ PdfButton }) => PdfButton)))

/** Where it is closed on this page: at once, as the focus goes to it. */
export const PdfButtonAtOnce = lazy(() => import('./pdf-button').then(({ PdfButton }) => PdfButton))
