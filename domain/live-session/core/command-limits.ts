/** Longest note, in characters. */
export const noteMaxLength = 10_000
/** Longest comment or repair, in characters. */
export const wordsMaxLength = 2_000
/** A reason is at least a word, in characters. */
export const reasonMinLength = 3
export const reasonMaxLength = 500
/** Longest word on how a commitment went, in characters. */
export const reviewMaxLength = 500
/** Most dial samples one command may carry (1 Hz, sent at most every 5 s, with slack for a slow network). */
export const dialMaxSamples = 60
/** An end by accident can be taken back for this long, in milliseconds. */
export const reopenWithinMs = 10 * 60_000
