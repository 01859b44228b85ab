import * as z from 'zod/mini'

const key = z.string().check(z.minLength(1), z.maxLength(64))

/** What is put to a cohort, and how. `until`: until when a question alone may be answered, epoch ms. */
export const questionWishSchema = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('inClass'), stimulusKey: key }),
  z.object({ mode: z.literal('alone'), stimulusKey: key, until: z.int().check(z.positive()) }),
])
export type QuestionWish = z.infer<typeof questionWishSchema>
