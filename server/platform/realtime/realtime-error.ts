export type RealtimeErrorCode =
  | 'payload_too_large'
  | 'payload_not_json'
  | 'invalid_channel'
  | 'invalid_event'
  | 'invalid_socket'
  | 'presence_mismatch'
  | 'engine_timeout'
  | 'engine_unreachable'
  | 'engine_refused'
  | 'engine_behind'

/**
 * A failure of the realtime layer. Branch on `code`; `status` is the HTTP status of an external engine's answer, if any. The
 * message never holds a URL, because the engine's URLs hold signatures.
 */
export class RealtimeError extends Error {
  override readonly name = 'RealtimeError'

  constructor(
    readonly code: RealtimeErrorCode,
    message: string,
    readonly status?: number,
  ) {
    super(message)
  }
}
