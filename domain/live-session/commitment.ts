/** How a commitment went, in its author's own judgement. */
export const commitmentOutcomes = ['kept', 'partly', 'notYet'] as const
export type CommitmentOutcome = (typeof commitmentOutcomes)[number]

/** A commitment the advisor brings along, and the live session in which they made it. */
export type BroughtCommitment = { readonly id: string; readonly madeIn: string }

/** The commitments of one live session, as the next one of the same advisor refers to them. */
export function broughtCommitments(from: {
  readonly liveSessionId: string
  readonly commitments: readonly { readonly id: string }[]
}): readonly BroughtCommitment[] {
  return from.commitments.map(({ id }) => ({ id, madeIn: from.liveSessionId }))
}
