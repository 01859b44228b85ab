import type { RouterOutputs } from '@/app/_trpc/types'

export type ProgressData = RouterOutputs['progress']['mine']
export type ProgressSeries = ProgressData['series'][number]
export type ProgressInterview = ProgressSeries['interviews'][number]
export type ProgressCode = ProgressSeries['codes'][number]
