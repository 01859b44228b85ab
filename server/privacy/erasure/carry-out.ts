import { and, eq, lt } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { erasureRequest, membership } from '@/db/schema'
import { reachesAccounts } from '@/domain/access/demonstration'
import { DomainError } from '@/domain/domain-error'
import { nextNumber } from '@/domain/erasure/erased'
import { pseudonymOf } from '@/domain/erasure/pseudonym'
import { cleanName } from '@/domain/person/clean-name'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import { announceAmended, type Told } from '@/server/interview/live-session/amend'
import { openDebriefsForOthers } from '@/server/interview/live-session/open-for-others'
import { signInKey } from '@/server/people/access/authorizations'
import { endAuthorizations } from '@/server/people/access/end-authorizations'
import type { Administration } from '@/server/people/administration/take-administration'
import {
  type Membership,
  requirePermission,
  takeMembership,
} from '@/server/people/membership/take-membership'
import { endSignIns } from '@/server/people/sign-in/end-sign-ins'
import { isForOperator } from '@/server/platform/operator-error'
import type { Queryable } from '@/server/platform/queryable'
import { enqueue } from '@/server/platform/queue/enqueue'
import { destroyOfErased } from '@/server/privacy/recordings/sweep-recordings'
import type { Runtime } from '@/server/privacy/runtime'
import { announceShared, type Share, type SharedCount, shareOutIn } from '@/server/training/cohort/share-out'
import { erasePerson } from './erase-person'
import { erasedPeople, holdErasures } from './erased-people'
import { addToErasureFile, erasureFileOf, readErasureFile } from './erasure-file'
import { type Farewell, readFarewell } from './farewell'
import { forgetArchives } from './forget-archives'
import { forgetErased } from './forget-erased'
import { erasureObstacles } from './obstacles'
import { type ErasureAct, recordErasure } from './record'
import { requireErasable } from './require-erasable'

/** What a person is called from now on, and how many interviews that they supervised have another supervisor. */
export type CarriedOut = SharedCount & { readonly pseudonym: string }

/**
 * Carries out the erasure that a member asked for. In cohorts of `sharing`, each managed by the actor, the coming
 * interviews they supervise are shared out in the same transaction.
 * @throws DomainError roleMayNot, notAMember, erasureNotAsked, ownErasure; lastAdministrator, lastCoordinator,
 * interviewRunning while something stands in the way; erasureFileUnusable; demonstrationApart from a cohort of the
 * demonstration; those of `shareOutIn`
 */
export async function carryOutErasure(
  runtime: Runtime,
  member: Membership,
  { personId, sharing }: { personId: string; sharing: readonly Share[] },
): Promise<CarriedOut> {
  requirePermission(member, 'member.manage')
  if (!reachesAccounts(member)) throw new DomainError('demonstrationApart')
  const { personId: actorId } = member
  if (personId === actorId) throw new DomainError('ownErasure')
  for (const { cohortId } of sharing) {
    requirePermission(await takeMembership(runtime, actorId, cohortId), 'member.manage')
  }
  const who: Who = { personId, actorId, act: 'erasureCarriedOut', sharing }
  return carryOut(runtime, who, async (tx) => {
    const [found] = await tx
      .select({ personId: membership.userId })
      .from(membership)
      .where(and(eq(membership.cohortId, member.cohortId), eq(membership.userId, personId)))
    if (!found) throw new DomainError('notAMember', personId)
    await holdRequest(tx, personId)
  })
}

/**
 * Carries out erasures due at `now` (epoch ms) that no coordinator has: the delay is a promise. An obstacle only
 * postpones its own erasure. Returns the number of people erased.
 */
export async function carryOutDue(runtime: Runtime, now: number): Promise<number> {
  const { dueAt, personId: id } = erasureRequest
  const due = await runtime.database.db
    .select({ personId: id })
    .from(erasureRequest)
    .where(lt(dueAt, new Date(now)))
    .orderBy(dueAt)
  let count = 0
  for (const { personId } of due) {
    try {
      // Their own wish, after days in which they could take it back and were told so by letter.
      await carryOut(runtime, fallenDue(personId), async (tx) => {
        if ((await holdRequest(tx, personId)).getTime() >= now) throw new DomainError('erasureNotAsked')
      })
      count += 1
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      runtime.log.warn({ reason: error.code }, 'an erasure that is due could not be carried out')
    }
  }
  return count
}

/** No coordinator is there to share out their interviews: they stay to be decided. */
function fallenDue(personId: string): Who {
  return { personId, actorId: personId, act: 'erasureFellDue', sharing: [] }
}

/** Holds a person's wish to be erased, and gives its day. @throws DomainError erasureNotAsked where there is none */
async function holdRequest(tx: Tx, personId: string): Promise<Date> {
  const [asked] = await tx
    .select({ dueAt: erasureRequest.dueAt })
    .from(erasureRequest)
    .where(eq(erasureRequest.personId, personId))
    .for('update')
  if (!asked) throw new DomainError('erasureNotAsked')
  return asked.dueAt
}

/**
 * Erases an account at once, asked for or not: people ask by letter too. `typedName` must be the name of the account, as typed.
 * @throws DomainError notFound, personaKeepsAccount, ownErasure, nameDiffers, and as above
 */
export async function eraseAccount(
  runtime: Runtime,
  { personId: actorId }: Administration,
  { accountId, typedName, sharing }: { accountId: string; typedName: string; sharing: readonly Share[] },
): Promise<CarriedOut> {
  if (accountId === actorId) throw new DomainError('ownErasure')
  const who: Who = { personId: accountId, actorId, act: 'erasureCarriedOut', sharing }
  return carryOut(runtime, who, async (_, { name }) => {
    if (sameName(name) !== sameName(typedName)) throw new DomainError('nameDiffers')
  })
}

function sameName(name: string): string {
  return cleanName(name).toLowerCase()
}

/** By then whatever was on its way when a person was erased has arrived, and is looked for. */
const SETTLED_MS = 20_000

type Who = {
  readonly personId: string
  readonly actorId: string
  readonly act: ErasureAct
  readonly sharing: readonly Share[]
}
type Allow = (tx: Tx, account: { name: string }) => Promise<void>

async function carryOut(runtime: Runtime, who: Who, allow: Allow): Promise<CarriedOut> {
  const { personId, actorId, act, sharing: shares } = who
  const { pool } = runtime.database
  const done = await inTransaction(pool, async (within) => {
    const { tx, connection } = within
    const actor = { personId: actorId, seat: null, organises: true }
    const shared = await shareOutIn(within, { personIds: [personId], shares, actor })
    await holdErasures(connection)
    const account = await holdAccount(connection, personId)
    await allow(tx, account)
    requireErasable(await erasureObstacles(connection, personId))
    const farewell = await readFarewell(tx, personId)
    const erased = {
      personId,
      number: await freeNumber(runtime, connection),
      erasedAt: new Date().toISOString(),
    }
    await recordErasure(tx, { act, actorId, aboutId: personId })
    const signIns = await endSignIns(tx, personId, { except: null })
    const opened = await openDebriefsForOthers(connection, {
      personIds: [personId],
      cohortId: null,
      actor: { personId, seat: 'supervisor', organises: false },
    })
    await erasePerson(connection, erased)
    const key = `erased ${erased.number}`
    await enqueue(tx, { kind: 'sweepExpired', payload: {}, key, runAt: Date.now() + SETTLED_MS })
    // Last before the commit: if the commit fails, the next start carries out what the file names.
    usingFile(runtime, () => addToErasureFile(runtime.env.dataDir, [erased]))
    return { pseudonym: pseudonymOf(erased.number), signIns, farewell, opened, shared }
  })
  await afterwards(runtime, personId, done)
  return { pseudonym: done.pseudonym, ...(await announceShared(runtime, done.shared)) }
}

/** @throws DomainError notFound where there is no such account, or it was emptied; personaKeepsAccount */
async function holdAccount(connection: Queryable, personId: string): Promise<{ name: string }> {
  const { rows } = await connection.query<{ name: string; demo: boolean }>(
    `select name, demo from "user" where id = $1
       and not exists (select from erased_person where person_id = $1) for update`,
    [personId],
  )
  const [account] = rows
  if (!account) throw new DomainError('notFound')
  if (account.demo) throw new DomainError('personaKeepsAccount')
  return account
}

async function freeNumber(runtime: Runtime, connection: Queryable): Promise<number> {
  const file = usingFile(runtime, () => readErasureFile(runtime.env.dataDir))
  return nextNumber([...(await erasedPeople(connection)), ...(file ?? [])])
}

/** @throws DomainError erasureFileUnusable; what is wrong with it is for the operator */
function usingFile<T>({ env, log }: Runtime, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!isForOperator(error)) throw error
    log.error({ file: erasureFileOf(env.dataDir), reason: error.message }, 'nobody can be erased')
    throw new DomainError('erasureFileUnusable')
  }
}

type Done = {
  readonly signIns: readonly { readonly id: string }[]
  readonly farewell: Farewell | null
  readonly opened: readonly Told[]
}

/** After the commit: sockets close, memories forget, pages are told what was opened to them, the letter leaves. */
async function afterwards(runtime: Runtime, personId: string, done: Done): Promise<void> {
  const { signIns, farewell, opened } = done
  endAuthorizations(
    runtime,
    personId,
    signIns.map(({ id }) => signInKey(id)),
  )
  await forgetLateArchives(runtime, personId)
  await destroyRecordings(runtime)
  forgetErased(runtime)
  runtime.processes?.notifyErased()
  for (const each of opened) await announceAmended(runtime, each)
  if (farewell) void runtime.tellErased(farewell)
}

/** What cannot be destroyed now is by the job that looks again (`sweepRecordings`). */
async function destroyRecordings(runtime: Runtime): Promise<void> {
  try {
    await destroyOfErased(runtime)
  } catch (err) {
    runtime.log.error({ err }, 'recordings of an erased person could not be destroyed yet')
  }
}

/** What was being made at that moment may have begun after the erasure looked, with names of before. */
async function forgetLateArchives({ database, log }: Runtime, personId: string): Promise<void> {
  try {
    await forgetArchives(database.pool, personId)
  } catch (err) {
    log.error({ err }, 'archives that were being made at an erasure could not be forgotten')
  }
}
