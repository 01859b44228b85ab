/** A request that the HTTP API refuses; the message is for the author of the caller. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal'

  constructor(
    readonly status: 400 | 401 | 404 | 405 | 413 | 503,
    message: string,
  ) {
    super(message)
  }
}
