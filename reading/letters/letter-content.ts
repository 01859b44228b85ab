/** What a letter says, before it is drawn as text or as HTML. */
export type LetterContent = {
  readonly subject: string
  /** The whole letter in one sentence: its title, and what mail programs show beside the subject. */
  readonly lead: string
  readonly greeting: string
  readonly paragraphs: readonly string[]
  readonly rows: readonly { readonly label: string; readonly value: string }[]
  /** What a person wrote, in their words. */
  readonly quote: string | null
  /** The one thing to do. */
  readonly action: { readonly label: string; readonly url: string }
  /** Said before the action's address, for programs that draw no button. */
  readonly linkInstead: string
  readonly smallPrint: readonly string[]
  /** Where the reader does without such letters. */
  readonly unsubscribe: { readonly label: string; readonly url: string } | null
}
