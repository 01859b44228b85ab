import * as z from 'zod/mini'
import { writtenStimulusSchema } from '../stimulus-schema'

/** The words of a lent moment: what a written one has, without an invented person and without what was felt, which no one else may write. */
export const lentWordsSchema = z.omit(writtenStimulusSchema, { persona: true, felt: true })
export type LentWords = z.infer<typeof lentWordsSchema>

const interviewMs = z.int().check(z.gte(0))

/** A moment as it is proposed. `at`: on the clock of its interview, ms; `until`: until when it is lent, epoch ms; `sound`: null for none. */
export const lentWishSchema = z.object({
  at: interviewMs,
  words: lentWordsSchema,
  until: z.int().check(z.positive()),
  sound: z._default(
    z.nullable(z.object({ fromMs: interviewMs, toMs: interviewMs, cameToMs: z.nullable(interviewMs) })),
    null,
  ),
})
export type LentWish = z.infer<typeof lentWishSchema>

/**
 * What a player says of a moment. `agree`: to the words of this revision, until its day, with the dial and the sound or without; `undo`: takes back a
 * yes; `withoutSound`: only the words are lent from now on; `refuse`: the moment is not lent, or no longer.
 */
export const lentAnswerSchema = z.discriminatedUnion('say', [
  z.object({
    say: z.literal('agree'),
    revision: z.int(),
    lendsDial: z.boolean(),
    lendsSound: z._default(z.boolean(), false),
  }),
  z.object({ say: z.literal('undo') }),
  z.object({ say: z.literal('withoutSound') }),
  z.object({ say: z.literal('refuse') }),
])
export type LentAnswer = z.infer<typeof lentAnswerSchema>
