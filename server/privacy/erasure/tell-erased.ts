import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterFault } from '@/domain/mail/outbox'
import { sendBySmtp } from '@/server/letters/mail/send-by-smtp'
import { writeLetter } from '@/server/letters/mail/write-letter'
import type { Runtime } from '@/server/privacy/runtime'
import type { Farewell } from './farewell'

/** Waits between tries, in ms. An address is kept no longer than this, and in memory alone. */
const PAUSES_MS = [5_000, 30_000, 120_000]
const PATIENCE_MS = 60_000

/**
 * Writes to the erased person that it is done. Beside the outbox: a row there would keep the address that was to go. Where the mail
 * server does not take it within minutes, the letter is given up. Never rejects.
 */
export async function tellErased(
  { env, log, url: origin }: Pick<Runtime, 'env' | 'log' | 'url'>,
  farewell: Farewell,
  pauses: readonly number[] = PAUSES_MS,
): Promise<void> {
  const { mail } = env
  if (mail === null) return
  const messageId = `<${randomUUID()}@${mail.from.address.split('@')[1]}>`
  const writing = { origin, secret: env.secret, from: mail.from, messageId, now: Date.now() }
  try {
    const letter = writeLetter({ kind: 'erasureDone', url: origin }, { userId: null, ...farewell }, writing)
    for (const pause of [0, ...pauses]) {
      await delay(pause, undefined, { ref: false })
      const fault = await sendBySmtp(mail, letter, AbortSignal.timeout(PATIENCE_MS))
      if (fault === null) return
      log.warn({ fault }, 'the letter to somebody who was erased did not leave')
      if (afterFault(fault, 1) !== 'queued') return
    }
  } catch (err) {
    log.error({ err }, 'the letter to somebody who was erased could not be written')
  }
}
