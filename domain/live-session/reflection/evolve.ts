import type { SelfAssessment } from '@/domain/observation/self-assessment'
import type { BeneficiaryReturn } from '@/domain/scenario/beneficiary-return'
import type { CoreState } from '../core/evolve'
import { type Changes, own } from '../core/folding'

export type ReflectionState = {
  readonly selfAssessment: SelfAssessment | null
  readonly beneficiaryReturn: BeneficiaryReturn | null
  readonly locked: ReadonlySet<'advisor' | 'beneficiary'>
}

export const noReflection: ReflectionState = {
  selfAssessment: null,
  beneficiaryReturn: null,
  locked: new Set(),
}

export const reflectionChanges: Changes<'reflection', ReflectionState, CoreState> = {
  selfAssessmentGiven({ draft }, { payload }) {
    draft.selfAssessment = payload.answers
  },
  returnGiven({ draft }, { payload }) {
    draft.beneficiaryReturn = payload.answers
  },
  seatLocked(folding, { payload }) {
    own(folding, 'locked').add(payload.seat)
  },
  purged({ draft }, { payload }) {
    if (!payload.kinds.some(({ kind }) => kind === 'returns')) return
    draft.selfAssessment = null
    draft.beneficiaryReturn = null
  },
}
