import * as z from 'zod/mini'
import { returnAnswerMaxLength } from './return-limits'

const answer = z.string().check(z.maxLength(returnAnswerMaxLength))
const given = answer.check(z.trim(), z.minLength(1))
const optional = z._default(answer.check(z.trim()), '')

/** What the beneficiary may lock: the first two questions answered, the two others at will. */
export const beneficiaryReturnSchema = z.object({
  answers: z.object({ understood: given, heldBack: given, wished: optional, keep: optional }),
})
