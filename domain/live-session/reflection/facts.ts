import type { SelfAssessment } from '@/domain/observation/self-assessment'
import type { BeneficiaryReturn } from '@/domain/scenario/beneficiary-return'

/** What the players answer once the interview is over. */
export type ReflectionFacts = {
  selfAssessmentGiven: { answers: SelfAssessment | null }
  returnGiven: { answers: BeneficiaryReturn | null }
  seatLocked: { seat: 'advisor' | 'beneficiary' }
}
