import type { WebhookEvent } from '../webhook-event'

export type WebhookConfig = {
  url: string
  /** The events the receiver is sent. */
  events: readonly WebhookEvent['name'][]
}

export type WebhookTiming = {
  /** Time for which events are gathered into one call. */
  batchMs: number
  /** Shortest absence that is passed on; a user or channel that returns sooner counts as never gone. */
  absenceMs: number
  /** Time a receiver has to answer. */
  timeoutMs: number
  /** Wait before the second attempt; doubled before each further one. */
  retryMs: number
  maxAttempts: number
  /** Events in one call. */
  maxEvents: number
  /** Calls that may wait for the receiver; above that, new calls are dropped and logged. */
  maxWaiting: number
}

export const DEFAULT_TIMING: WebhookTiming = {
  batchMs: 50,
  absenceMs: 3_000,
  timeoutMs: 5_000,
  retryMs: 1_000,
  maxAttempts: 5,
  maxEvents: 100,
  maxWaiting: 100,
}
