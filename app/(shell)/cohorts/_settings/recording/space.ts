import type { RouterOutputs } from '@/app/_trpc/types'

export type Space = RouterOutputs['recording']['space']
