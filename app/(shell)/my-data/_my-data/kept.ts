import type { RouterOutputs } from '@/app/_trpc/types'

/** What the page is written from. */
export type Kept = RouterOutputs['personalData']['read']
export type CohortKept = Kept['cohorts'][number]
export type KeptLine = Kept['own'][number]
