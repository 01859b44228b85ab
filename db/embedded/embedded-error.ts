/** The embedded database cannot be had; the message is one sentence for whoever started the program. */
export class EmbeddedError extends Error {
  override name = 'EmbeddedError'
}
