import { and, desc, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm'
import { mail, user } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { type LetterKind, signInKinds } from '@/domain/mail/letter'
import { type LetterFault, type LetterState, maySendAgain } from '@/domain/mail/outbox'
import type { Runtime } from '@/server/letters/runtime'
import { withoutLetterProof } from '@/server/people/membership/join-token'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { isUuid } from '@/server/platform/is-uuid'
import { mailWorks } from '@/server/platform/mail-works'
import { enqueueSending } from '@/server/platform/outbox/post'
import { ringJobs } from '@/server/platform/queue/ring-jobs'
import { readAbout } from './outbox-row'

/** A letter as a coordinator sees it: its reader and its kind, never its words. Times in epoch ms. */
export type OutboxLetter = {
  id: string
  kind: LetterKind
  to: string
  state: LetterState
  at: number
  attempts: number
  lastError: LetterFault | null
  maySendAgain: boolean
  /** The link of an invitation that has not left, to be handed on in another way. */
  link: string | null
}

export type Outbox = { works: boolean; letters: OutboxLetter[] }

const MOST = 200

/**
 * The letters of a cohort: those given up first, then those that wait, then those that left lately.
 * @throws DomainError roleMayNot
 */
export async function cohortOutbox(runtime: Runtime, member: Membership, now: number): Promise<Outbox> {
  requirePermission(member, 'member.manage')
  const told = and(
    eq(mail.cohortId, member.cohortId),
    inArray(mail.state, ['dead', 'queued', 'sent']),
    notInArray(mail.kind, [...signInKinds]),
  )
  const letters = await readLetters(runtime, told, now, MOST)
  const { isArchived } = member
  return {
    works: mailWorks(runtime.env),
    letters: letters.map(({ cohortId: _, ...letter }) => ({
      ...letter,
      // Nothing is sent from an archived cohort, and its links let no newcomer in.
      ...(isArchived && { maySendAgain: false, link: null }),
    })),
  }
}

/** The letters that meet a condition on `mail`, each with its cohort: given up, waiting, sent, the latest of each first. `now` in epoch ms. */
export async function readLetters(
  { database: { db } }: Pick<Runtime, 'database'>,
  condition: SQL | undefined,
  now: number,
  most: number,
): Promise<(OutboxLetter & { cohortId: string })[]> {
  const rows = await db
    .select({ letter: mail, account: { personId: user.id, name: user.name } })
    .from(mail)
    .leftJoin(user, eq(user.id, mail.toUserId))
    .where(condition)
    .orderBy(sql`array_position(array['dead', 'queued', 'sent'], ${mail.state})`, desc(mail.at))
    .limit(most)
  const called = await namesInCohorts(
    db,
    rows.flatMap(({ letter }) => letter.cohortId ?? []),
  )
  return rows.map(({ letter, account }) => {
    const { id, kind, state, at, attempts, lastError, toName, toAddress } = letter
    const cohortId = letter.cohortId ?? ''
    const about = readAbout(letter.about)
    const outside = [toName, toAddress && (toName ? `<${toAddress}>` : toAddress)].filter(Boolean).join(' ')
    return {
      id,
      cohortId,
      kind,
      state,
      attempts,
      lastError,
      to: account ? called(cohortId, account) : outside,
      at: at.getTime(),
      maySendAgain: about !== null && maySendAgain(state, about, letter.writtenAt.getTime(), now),
      link:
        about?.kind === 'invitation' && state !== 'sent' && about.expiresAt > now
          ? withoutLetterProof(about.url)
          : null,
    }
  })
}

/** Has a letter that was given up sent again. @throws DomainError roleMayNot, notFound, wrongMoment */
export async function sendAgain(runtime: Runtime, member: Membership, mailId: string): Promise<void> {
  requirePermission(member, 'member.manage')
  if (!isUuid(mailId)) throw new DomainError('notFound')
  await runtime.database.db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(mail)
      .where(
        and(eq(mail.id, mailId), eq(mail.cohortId, member.cohortId), notInArray(mail.kind, [...signInKinds])),
      )
      .for('update')
    if (!row) throw new DomainError('notFound')
    const about = readAbout(row.about)
    if (about === null || !maySendAgain(row.state, about, row.writtenAt.getTime(), Date.now())) {
      throw new DomainError('wrongMoment')
    }
    await tx
      .update(mail)
      .set({ state: 'queued', attempts: 0, lastError: null, at: sql`now()` })
      .where(eq(mail.id, mailId))
    await enqueueSending(tx, mailId)
  })
  ringJobs(runtime)
}
