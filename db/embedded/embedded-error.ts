/** The embedded database cannot be started or stopped; the message is one sentence for the operator. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError'
}
