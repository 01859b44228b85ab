import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { mail, user } from '@/db/schema'
import type { Letter, LetterKind } from '@/domain/mail/letter'
import { mostAttempts } from '@/domain/mail/outbox'
import { reachesNow } from '@/server/platform/is-suspended'
import { isThere } from '@/server/platform/is-there'
import { enqueueAgain } from '@/server/platform/queue/enqueue-again'

/** More than letters are tried: an attempt that its process did not survive is counted here too. */
const JOB_ATTEMPTS = mostAttempts + 10

/**
 * Puts a letter into the outbox, in the caller's transaction: it leaves if that commits, within seconds, or at once
 * with `ringJobs`. False if the key exists, or for personas, erased and suspended people.
 */
export async function post(db: Db | Tx, { key, to, about, cohortId }: Letter): Promise<boolean> {
  if ('userId' in to && !(await hasMail(db, to.userId, about.kind))) return false
  const reader =
    'userId' in to
      ? { toUserId: to.userId }
      : { toAddress: to.address, toName: to.name, language: to.language }
  const [written] = await db
    .insert(mail)
    .values({ id: randomUUID(), key, ...reader, kind: about.kind, about, cohortId })
    .onConflictDoNothing({ target: mail.key })
    .returning({ mailId: mail.id })
  if (!written) return false
  await enqueueSending(db, written.mailId)
  return true
}

/** Has a letter of the outbox sent by a job. */
export async function enqueueSending(db: Db | Tx, mailId: string): Promise<void> {
  const wish = { payload: { mailId }, key: mailId, maxAttempts: JOB_ATTEMPTS }
  await enqueueAgain(db, { kind: 'sendMail', ...wish })
}

async function hasMail(db: Db | Tx, userId: string, kind: LetterKind): Promise<boolean> {
  const isKnown = and(eq(user.id, userId), isThere(user.id), reachesNow(user.id, kind))
  const [reader] = await db.select({ demo: user.demo }).from(user).where(isKnown)
  return reader !== undefined && !reader.demo
}
