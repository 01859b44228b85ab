import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { mail } from '@/db/schema'
import { type LetterAbout, letterAboutSchema, signsIn } from '@/domain/mail/letter'
import type { LetterFault, LetterState } from '@/domain/mail/outbox'

export type OutboxRow = Omit<typeof mail.$inferSelect, 'about'> & { readonly about: LetterAbout | null }

/** A letter that is to be sent, and one attempt more counted before anything leaves; null for any other. */
export async function beginAttempt(db: Db, mailId: string): Promise<OutboxRow | null> {
  const [row] = await db
    .update(mail)
    .set({ attempts: sql`${mail.attempts} + 1` })
    .where(and(eq(mail.id, mailId), eq(mail.state, 'queued')))
    .returning()
  return row ? { ...row, about: readAbout(row.about) } : null
}

/** What a stored letter is about; null where nothing is kept, or a newer release wrote it. */
export function readAbout(stored: unknown): LetterAbout | null {
  const read = letterAboutSchema.safeParse(stored)
  return read.success ? read.data : null
}

/** Writes where a letter stands. Links that sign their reader in are kept no longer than until they leave, other links until they have left. */
export async function settle(
  db: Db | Tx,
  { id, kind }: Pick<OutboxRow, 'id' | 'kind'>,
  state: LetterState,
  lastError: LetterFault | null,
): Promise<void> {
  const isEnded = state !== 'queued'
  const forgets = isEnded && (signsIn(kind) || (kind === 'invitation' && state !== 'dead'))
  await db
    .update(mail)
    .set({ state, lastError, ...(isEnded && { at: sql`now()` }), ...(forgets && { about: null }) })
    .where(and(eq(mail.id, id), eq(mail.state, 'queued')))
}
