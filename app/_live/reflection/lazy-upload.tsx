'use client'

import { lazy } from '@/app/_kit/lazy'

/** Where nothing was recorded here, there is nothing to draw. Apart from lazy.tsx: the preview of a grid records nothing. */
export const OwnUpload = lazy<{ className?: string | undefined }>(() =>
  import('../recording/own-upload').then((module) => module.OwnUpload),
)
