import type { LetterFault } from '@/domain/mail/outbox'
import type { MailConfig } from './config'
import { greetBySmtp } from './send-by-smtp'
import { faultOf } from './smtp-fault'

/** What came of greeting the mail server; `detail`: the library's or the server's own words, for the operator. */
export type TriedTransport = { readonly fault: LetterFault | null; readonly detail: string | null }

/** Connects to the mail server and signs in, without sending anything. */
export async function tryTransport(config: MailConfig, withinMs = 10_000): Promise<TriedTransport> {
  try {
    await greetBySmtp(config, AbortSignal.timeout(withinMs))
    return { fault: null, detail: null }
  } catch (error) {
    return { fault: faultOf(error), detail: error instanceof Error ? error.message : null }
  }
}
