import type { RouterOutputs } from '@/app/_trpc/types'

export type LentPage = RouterOutputs['lending']['moments']
export type Loan = LentPage['moments'][number]
