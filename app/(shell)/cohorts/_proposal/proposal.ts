import type { RouterOutputs } from '@/app/_trpc/types'

/** An interview that the rules of rounds propose. */
export type Proposal = NonNullable<RouterOutputs['cohort']['proposeSession']>

/** A person who lacks a seat, and which. */
export type Lacking = { readonly personId: string; readonly seat: 'advisor' | 'beneficiary' }
