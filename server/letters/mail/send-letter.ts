import { isAway } from '@/db/error'
import type { LetterAbout } from '@/domain/mail/letter'
import { afterFault, type LetterFault, usefulUntil } from '@/domain/mail/outbox'
import type { LetterFacts } from '@/reading/letters/letter-facts'
import { readReader } from '@/server/letters/reader/addressee'
import { readReplyTo } from '@/server/letters/reader/reply-to'
import type { Runtime } from '@/server/letters/runtime'
import type { MailConfig } from './config'
import { beginAttempt, type OutboxRow, settle } from './outbox-row'
import { sendBySmtp } from './send-by-smtp'
import { writeLetter } from './write-letter'

/** What a letter is written from, as it is now; or why there is nothing to write any more. */
export type ReadFacts = (
  about: LetterAbout,
  readerId: string | null,
  now: number,
) => Promise<LetterFacts | LetterFault>

/**
 * Sends a letter of the outbox, as a job; rejects to be retried. Without a mail server the letter waits for
 * `sweepMail`. After a crash between acceptance and record it is sent again, under the same Message-ID.
 */
export async function sendLetter(
  runtime: Runtime,
  { mailId }: { mailId: string },
  signal: AbortSignal,
  readFacts: ReadFacts,
): Promise<void> {
  const { database, log, env } = runtime
  if (env.mail === null) return
  const row = await beginAttempt(database.db, mailId)
  if (row === null) return
  const fault = await deliver(runtime, env.mail, row, { signal, readFacts }).catch((err: unknown) => {
    if (isAway(err)) throw err
    log.error({ err, kind: row.kind }, 'a letter could not be written')
    return 'internal' as const
  })
  if (fault === null) return settle(database.db, row, 'sent', null)
  const state = afterFault(fault, row.attempts)
  await settle(database.db, row, state, fault)
  if (state === 'dead') log.warn({ kind: row.kind, fault, attempts: row.attempts }, 'a letter was given up')
  if (state === 'queued') throw Object.assign(new Error(`a letter did not leave: ${fault}`), { name: fault })
}

async function deliver(
  runtime: Runtime,
  config: MailConfig,
  row: OutboxRow,
  { signal, readFacts }: { signal: AbortSignal; readFacts: ReadFacts },
): Promise<LetterFault | null> {
  const { database, url: origin, env } = runtime
  const { id, about, writtenAt } = row
  const now = Date.now()
  if (about === null) return 'gone'
  if (now >= usefulUntil(about, writtenAt.getTime())) return 'tooLate'
  const reader = await readReader(database.db, row)
  if (reader === null) return 'gone'
  const facts = await readFacts(about, reader.userId, now)
  if (typeof facts === 'string') return facts
  const { from } = config
  // The same at each attempt: a program that has the letter already knows the second one by it.
  const messageId = `<${id}@${from.address.split('@')[1]}>`
  const replyTo = await readReplyTo(database.db, about, reader.userId)
  const writing = { origin, secret: env.secret, from, messageId, now, replyTo }
  return sendBySmtp(config, writeLetter(facts, reader, writing), signal)
}
