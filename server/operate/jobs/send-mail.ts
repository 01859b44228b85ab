import { sendLetter } from '@/server/letters/mail/send-letter'
import type { Runtime } from '@/server/letters/runtime'
import type { PayloadOf } from '@/server/platform/queue/payloads'
import { readLetterFacts } from './read-letter-facts'

/** Sends a letter of the outbox, from the facts as they are now. */
export function sendMail(
  runtime: Runtime,
  payload: PayloadOf<'sendMail'>,
  signal: AbortSignal,
): Promise<void> {
  return sendLetter(runtime, payload, signal, (...asked) => readLetterFacts(runtime, ...asked))
}
