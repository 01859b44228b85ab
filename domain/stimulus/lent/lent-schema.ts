import * as z from 'zod/mini'
import { writtenStimulusSchema } from '../stimulus-schema'

/** The words of a lent moment: what a written one has, without an invented person and without what was felt, which no one else may write. */
export const lentWordsSchema = z.omit(writtenStimulusSchema, { persona: true, felt: true })
export type LentWords = z.infer<typeof lentWordsSchema>

/** A moment as it is proposed. `at`: on the clock of its interview, ms; `until`: until when it is lent, epoch ms. */
export const lentWishSchema = z.object({
  at: z.int().check(z.gte(0)),
  words: lentWordsSchema,
  until: z.int().check(z.positive()),
})
export type LentWish = z.infer<typeof lentWishSchema>

/**
 * What a player says of a moment. `agree`: to the words of this revision, until its day, with the dial or without; `undo`: takes back a
 * yes; `refuse`: the moment is not lent, or no longer.
 */
export const lentAnswerSchema = z.discriminatedUnion('say', [
  z.object({ say: z.literal('agree'), revision: z.int(), lendsDial: z.boolean() }),
  z.object({ say: z.literal('undo') }),
  z.object({ say: z.literal('refuse') }),
])
export type LentAnswer = z.infer<typeof lentAnswerSchema>
