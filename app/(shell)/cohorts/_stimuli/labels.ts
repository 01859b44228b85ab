import type { RouterOutputs } from '@/app/_trpc/types'

export type ListedStimulus = RouterOutputs['stimulus']['library']['stimuli'][number]
export type ListedLent = RouterOutputs['stimulus']['library']['lent'][number]
