import { selfAssessmentSchema } from '@/domain/observation/self-assessment-schema'
import { beneficiaryReturnSchema } from '@/domain/scenario/beneficiary-return-schema'
import type { AnswersReader } from '../decide/decision'

/** Checks answers against their schemas. The server decides with this reader: it trusts no device. */
export const readAnswers: AnswersReader = {
  selfAssessment: (grid, sent) => selfAssessmentSchema(grid).safeParse(sent).data ?? null,
  beneficiaryReturn: (sent) => beneficiaryReturnSchema.safeParse(sent).data ?? null,
}
