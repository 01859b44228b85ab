import { and, eq, inArray, isNull, lt, notExists, or, sql } from 'drizzle-orm'
import { job, mail } from '@/db/schema'
import { usefulUntil } from '@/domain/mail/outbox'
import type { Runtime } from '@/server/letters/runtime'
import { enqueueSending } from '@/server/platform/outbox/post'
import { readAbout, settle } from './outbox-row'

const AT_ONCE = 500
const ago = (length: string) => sql`now() - ${length}::interval`

/**
 * Looks through the outbox: what waited for a mail server, or lost its job, is sent; what no one waits for any more is given up,
 * and its link forgotten; what left long ago is deleted.
 */
export async function sweepMail({ database: { db }, env }: Pick<Runtime, 'database' | 'env'>): Promise<void> {
  const open = db
    .select({ id: job.id })
    .from(job)
    .where(
      and(
        eq(job.kind, 'sendMail'),
        eq(job.key, sql`${mail.id}::text`),
        isNull(job.doneAt),
        isNull(job.deadAt),
      ),
    )
  const waiting = await db
    .select()
    .from(mail)
    .where(and(eq(mail.state, 'queued'), notExists(open)))
    .orderBy(mail.writtenAt)
    .limit(AT_ONCE)
  for (const row of waiting) {
    const about = readAbout(row.about)
    if (about !== null && Date.now() >= usefulUntil(about, row.writtenAt.getTime())) {
      await settle(db, row, 'dead', 'tooLate')
    } else if (env.mail !== null) await enqueueSending(db, row.id)
  }
  await db
    .delete(mail)
    .where(
      or(
        and(inArray(mail.state, ['sent', 'dropped']), lt(mail.at, ago('90 days'))),
        and(eq(mail.state, 'dead'), lt(mail.at, ago('180 days'))),
      ),
    )
}
