/** What the server said of a call that failed; nothing where no answer came. */
type Answer = { readonly data?: Readonly<Record<string, unknown>> }

/** The answer within an error of tRPC's client, told by its name: the class itself is loaded with the client. Null for any other error. */
export function answerOf(error: unknown): Answer | null {
  return error instanceof Error && error.name === 'TRPCClientError' ? (error as Answer) : null
}
