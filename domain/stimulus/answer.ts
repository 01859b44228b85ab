import * as z from 'zod/mini'

/** The longest answer, in characters. */
export const mostWords = 140

/** What a person would have said; null where they keep the silence. The id is given by the page that sends it, so that it counts once. */
export const answerSchema = z.object({
  id: z.uuid(),
  words: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(mostWords))),
})
export type Answer = z.infer<typeof answerSchema>

const point = z.int().check(z.gte(1), z.lte(5))
/** How a person looks back on their own answer, 1 (not at all) to 5 (entirely). `stayed`: on what was felt; `left`: what follows to the other. */
export const lookBackSchema = z.object({ stayed: point, left: point })
export type LookBack = z.infer<typeof lookBackSchema>

/** An answer as it is kept. `draw`: where it stands in the drawn order, given at random when it was kept. */
export type KeptAnswer = {
  readonly personId: string
  readonly answerId: string
  readonly words: string | null
  readonly draw: string
  readonly lookBack: LookBack | null
}

/** An answer as others read it: without a name. */
export type ShownAnswer = { readonly words: string | null; readonly isOwn: boolean }

/** Answers in the drawn order, which says nothing of who answered or when. */
export function inDrawnOrder(answers: readonly KeptAnswer[], personId: string): readonly ShownAnswer[] {
  return answers
    .toSorted((one, other) => (one.draw < other.draw ? -1 : 1))
    .map(({ words, personId: by }) => ({ words, isOwn: by === personId }))
}
