'use client'

import dynamic from 'next/dynamic'
import { apart } from '@/app/_kit/apart'

/** Where the debrief is closed. */
export const PdfButton = apart(dynamic(() => import('./pdf-button').then(({ PdfButton }) => PdfButton)))

/** The network may be gone by the time the debrief is closed; a failure is ignored, since it loads again when it is shown. */
export function fetchPdfButton(): void {
  import('./pdf-button').catch(() => {})
}
