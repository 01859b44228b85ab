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
 * A refusal of the realtime layer. Branch on `code`; `status` is the HTTP status of an external engine's
 * answer, where there was one. The message never holds a URL: it would carry a signature.
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
