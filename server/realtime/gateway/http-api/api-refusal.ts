/** A request of the HTTP API that is not carried out; the message is for whoever wrote the caller. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal'

  constructor(
    readonly status: 400 | 401 | 404 | 405 | 413 | 503,
    message: string,
  ) {
    super(message)
  }
}
