import type { RouterOutputs } from '@/app/_trpc/types'

/** What a page knows of the board of a round. */
export type BoardData = RouterOutputs['round']['board']
