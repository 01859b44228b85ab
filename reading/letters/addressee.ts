/** The reader of a letter, and where the product stands. */
export type Addressee = {
  readonly name: string | null
  readonly origin: string
  /** Epoch ms. */
  readonly now: number
  /** Where the reader does without such letters; null where they cannot. */
  readonly stopUrl: string | null
  /** Where the reader says when they cannot, in a letter that asks for it; else null. */
  readonly hoursUrl: string | null
}
