import type { RouterOutputs } from '@/app/_trpc/types'

export type CohortDecisions = RouterOutputs['cohort']['decisions']
export type DecisionLine = CohortDecisions['lines'][number]
export type LineOf<K extends DecisionLine['kind']> = Extract<DecisionLine, { kind: K }>
