import { eq } from 'drizzle-orm'
import { user } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Locale } from '@/domain/localized'
import type { Runtime } from '@/server/operate/runtime'
import { recordInstallationAct } from '@/server/people/administration/acts'
import type { Administration } from '@/server/people/administration/take-administration'
import {
  askForArchive,
  type MyArchive,
  readArchive,
} from '@/server/privacy/personal-data/archive/ask-archive'
import { type OpenArchive, openArchive } from '@/server/privacy/personal-data/archive/open-archive'
import { requireSuspended } from './read-suspension'

type Asked = { readonly accountId: string }

/** The archive of a suspended person as it stands now; null where there is none. @throws DomainError notSuspended */
export async function readArchiveForSuspended(
  runtime: Runtime,
  _: Administration,
  { accountId }: Asked,
): Promise<MyArchive | null> {
  await requireSuspended(runtime, accountId)
  return readArchive(runtime, accountId)
}

/**
 * Has the archive of a suspended person made, for an administrator to hand over: the person cannot come and ask for it.
 * The journal says who asked. @throws DomainError notSuspended
 */
export async function makeArchiveForSuspended(
  runtime: Runtime,
  { personId: actorId }: Administration,
  { accountId, language }: Asked & { readonly language: Locale },
): Promise<MyArchive | null> {
  await requireSuspended(runtime, accountId)
  await runtime.database.db.transaction((tx) =>
    recordInstallationAct(tx, { actorId, act: 'archiveAsked', aboutId: accountId }),
  )
  return askForArchive(runtime, accountId, language)
}

/** Opens that archive for an administrator; the journal says who took it. @throws DomainError notSuspended, notFound */
export async function openArchiveForSuspended(
  runtime: Runtime,
  { personId: actorId }: Administration,
  { accountId }: Asked,
): Promise<OpenArchive & { readonly name: string }> {
  await requireSuspended(runtime, accountId)
  const { db } = runtime.database
  const [account] = await db.select({ name: user.name }).from(user).where(eq(user.id, accountId))
  if (!account) throw new DomainError('notFound')
  const archive = await openArchive(runtime, accountId)
  await db.transaction((tx) =>
    recordInstallationAct(tx, { actorId, act: 'archiveTaken', aboutId: accountId }),
  )
  return { ...archive, name: account.name }
}
