/** Longest answer of a beneficiary's return, in characters. */
export const returnAnswerMaxLength = 2_000
