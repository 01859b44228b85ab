import { setTimeout as delay } from 'node:timers/promises'
import type { GatewayLog } from '../log'
import { type AppCredentials, sign } from '../signature'
import type { WebhookTiming } from './webhook-config'

type Delivery = {
  url: string
  body: string
  app: AppCredentials
  log: GatewayLog
  timing: Pick<WebhookTiming, 'timeoutMs' | 'retryMs' | 'maxAttempts'>
  signal: AbortSignal
}

/**
 * Posts one signed body until the receiver answers 2xx, at most `maxAttempts` times, waiting 1, 2, 4, … `retryMs` in between.
 * Never rejects: a body that is not delivered is logged.
 */
export async function deliver(delivery: Delivery): Promise<void> {
  const { log, timing, signal } = delivery
  for (let attempt = 1; !signal.aborted; attempt++) {
    const failure = await post(delivery)
    if (failure === null) return
    if (attempt >= timing.maxAttempts) {
      return log.error({ failure, attempts: attempt }, 'webhook not delivered')
    }
    log.warn({ failure, attempt }, 'webhook failed; it will be tried again')
    await delay(timing.retryMs * 2 ** (attempt - 1), undefined, { signal, ref: false }).catch(() => undefined)
  }
}

/** Posts once. Returns null when the receiver answers 2xx, else the reason in one word. */
async function post({ url, body, app, timing, signal }: Delivery): Promise<string | null> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        'X-Pusher-Key': app.key,
        'X-Pusher-Signature': sign(app, body),
      },
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timing.timeoutMs)]),
    })
    await answer.body?.cancel()
    return answer.ok ? null : `status ${answer.status}`
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown'
  }
}
