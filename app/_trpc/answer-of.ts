/** What the server said of a call that failed; nothing where no answer came. */
type Answer = { readonly data?: Readonly<Record<string, unknown>> }

/** The answer within an error of tRPC's client, told by its name: the class itself is loaded with the client. Null for any other error. */
export function answerOf(error: unknown): Answer | null {
  return error instanceof Error && error.name === 'TRPCClientError' ? (error as Answer) : null
}

/** Whether a failure may pass: a lost connection or a fault of the server. A refusal stays a refusal. */
export function mayPass(error: unknown): boolean {
  const status = answerOf(error)?.data?.code
  return status === undefined || status === 'INTERNAL_SERVER_ERROR' || status === 'SERVICE_UNAVAILABLE'
}
