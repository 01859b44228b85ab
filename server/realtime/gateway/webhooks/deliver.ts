import { setTimeout as delay } from 'node:timers/promises'
import type { RealtimeLog } from '../log'
import { type AppCredentials, sign } from '../signature'
import type { WebhookTiming } from './webhook-config'

type Delivery = {
  url: string
  body: string
  app: AppCredentials
  log: RealtimeLog
  timing: Pick<WebhookTiming, 'timeoutMs' | 'retryMs' | 'maxAttempts'>
  signal: AbortSignal
}

/** Posts one signed body, again after 1, 2, 4, … `retryMs` until the receiver answers 2xx or attempts run out. Never rejects. */
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

/** Null when it was taken, else why not, in a word. */
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
