import type { RouterOutputs } from '@/app/_trpc/types'

/** A grid as its editor opens it. */
export type Item = RouterOutputs['library']['editor']
