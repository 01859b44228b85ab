import type { Happening } from '../happening'
import type { RealtimeLog } from '../log'
import type { AppCredentials } from '../signature'
import { deliver } from './deliver'
import { createAbsences } from './settle-absences'
import { DEFAULT_TIMING, type WebhookConfig, type WebhookTiming } from './webhook-config'

export type Webhooks = {
  /** Takes note; never throws, never waits. */
  tell(happening: Happening): void
  /** Gives up what has not been delivered. */
  stop(): void
}

type Options = {
  config: WebhookConfig
  app: AppCredentials
  log: RealtimeLog
  timing?: Partial<WebhookTiming>
}

/** Tells one receiver what happens on the channels: gathered, signed, in order, tried again a bounded number of times. */
export function createWebhooks({ config, app, log, ...options }: Options): Webhooks {
  const timing = { ...DEFAULT_TIMING, ...options.timing }
  const wanted = new Set<string>(config.events)
  const absences = createAbsences(gather, timing.absenceMs)
  const stopped = new AbortController()
  const waiting: Happening[][] = []
  let gathered: Happening[] = []
  let timer: NodeJS.Timeout | null = null
  let isDelivering = false

  function gather(happening: Happening) {
    if (!wanted.has(happening.name)) return
    gathered.push(happening)
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
      const body = JSON.stringify({ time_ms: Date.now(), events: next })
      await deliver({ url: config.url, body, app, log, timing, signal: stopped.signal })
    }
    isDelivering = false
  }

  return {
    tell(happening) {
      if (!stopped.signal.aborted) absences.hear(happening)
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
