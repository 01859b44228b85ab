import type { HAPPENINGS } from '../happening'

export type WebhookConfig = {
  url: string
  /** Which happenings are told. */
  events: readonly (typeof HAPPENINGS)[number][]
}

export type WebhookTiming = {
  /** How long happenings are gathered into one call. */
  batchMs: number
  /** How long an absence must last to be told: whoever comes back sooner never left. */
  absenceMs: number
  /** How long a receiver may take to answer. */
  timeoutMs: number
  /** Wait before the second attempt; doubled before each further one. */
  retryMs: number
  maxAttempts: number
  /** Happenings in one call, and calls waiting for a receiver; beyond, what is new is dropped and logged. */
  maxEvents: number
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
