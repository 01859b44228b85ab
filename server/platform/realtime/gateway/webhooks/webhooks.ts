import type { GatewayLog } from '../log'
import type { AppCredentials } from '../signature'
import type { WebhookEvent } from '../webhook-event'
import { createAbsenceDebounce } from './debounce-absences'
import { deliver } from './deliver'
import { DEFAULT_TIMING, type WebhookConfig, type WebhookTiming } from './webhook-config'

export type Webhooks = {
  /** Queues an event for the receiver. Never throws, never waits. */
  notify(event: WebhookEvent): void
  /** Stops, and drops the events not delivered yet. */
  stop(): void
}

type Options = {
  config: WebhookConfig
  app: AppCredentials
  log: GatewayLog
  timing?: Partial<WebhookTiming>
  /** Wall clock, epoch ms, for the `time_ms` of a call; by default `Date.now`. */
  now?: () => number
}

/** Sends the gateway's events to one receiver: in batches, signed, in order, each tried a bounded number of times. */
export function createWebhooks({ config, app, log, now = Date.now, ...options }: Options): Webhooks {
  const timing = { ...DEFAULT_TIMING, ...options.timing }
  const wanted = new Set<string>(config.events)
  const absences = createAbsenceDebounce(gather, timing.absenceMs)
  const stopped = new AbortController()
  const waiting: WebhookEvent[][] = []
  let gathered: WebhookEvent[] = []
  let timer: NodeJS.Timeout | null = null
  let isDelivering = false

  function gather(event: WebhookEvent) {
    if (!wanted.has(event.name)) return
    gathered.push(event)
    if (gathered.length >= timing.maxEvents) return enqueue()
    timer ??= setTimeout(enqueue, timing.batchMs).unref()
  }

  function enqueue() {
    if (timer) clearTimeout(timer)
    timer = null
    const events = gathered
    gathered = []
    if (events.length === 0) return
    if (waiting.length >= timing.maxWaiting) {
      return log.error({ events: events.length }, 'webhook dropped: its receiver is too far behind')
    }
    waiting.push(events)
    if (!isDelivering) void deliverAll()
  }

  async function deliverAll() {
    isDelivering = true
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const body = JSON.stringify({ time_ms: now(), events: next })
      await deliver({ url: config.url, body, app, log, timing, signal: stopped.signal })
    }
    isDelivering = false
  }

  return {
    notify(event) {
      if (!stopped.signal.aborted) absences.receive(event)
    },
    stop() {
      stopped.abort()
      absences.stop()
      if (timer) clearTimeout(timer)
      const lost = gathered.length + waiting.flat().length
      waiting.length = 0
      gathered = []
      if (lost > 0) log.warn({ events: lost }, 'webhooks left undelivered')
    },
  }
}
