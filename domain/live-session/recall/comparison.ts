/** In which of two moments the beneficiary felt more understood; `unsure`: no longer known. */
export const choices = ['first', 'second', 'same', 'unsure'] as const
export type Choice = (typeof choices)[number]

/** Two moments of the interview (ms), the first before the second. */
export type MomentPair = { readonly firstMs: number; readonly secondMs: number }

/** Two moments, and what the beneficiary said of them. */
export type Compared = MomentPair & { readonly choice: Choice }

export function isSamePair(one: MomentPair, other: MomentPair): boolean {
  return one.firstMs === other.firstMs && one.secondMs === other.secondMs
}

/** What the beneficiary has said of a pair; null for nothing. */
export function choiceOf(comparisons: readonly Compared[], pair: MomentPair): Choice | null {
  return comparisons.find((each) => isSamePair(each, pair))?.choice ?? null
}
