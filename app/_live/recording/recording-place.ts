'use client'

import { createContext, use } from 'react'
import type { RecorderView } from '@/client/recording/create-recorder'

/** How this page records its own person; null for those who are not recorded here, and before its code has come. */
export const RecordingContext = createContext<RecorderView | null>(null)

export function useOwnRecording(): RecorderView | null {
  return use(RecordingContext)
}
