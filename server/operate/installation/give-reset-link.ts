import { and, eq } from 'drizzle-orm'
import { user } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import { recordInstallationAct } from '@/server/people/administration/acts'
import type { Administration } from '@/server/people/administration/take-administration'
import { makeResetLink } from '@/server/people/sign-in/reset-link'
import { isThere } from '@/server/platform/is-there'

/** A link by which a person chooses a password, for an administrator to hand over. `expiresAt` in epoch ms. */
export type GivenResetLink = { url: string; expiresAt: number }

const HOURS = 24

/**
 * Makes a link by which a person chooses another password, in place of any they were given before. It is told here and kept nowhere;
 * the journal names its maker and its person.
 * @throws DomainError notFound, personaKeepsAccount
 */
export async function giveResetLink(
  { database }: Shell,
  { personId: actorId }: Administration,
  { accountId, origin }: { accountId: string; origin: string },
): Promise<GivenResetLink> {
  const expiresAt = new Date(Date.now() + HOURS * 3_600_000)
  const token = await database.db.transaction(async (tx) => {
    const [account] = await tx
      .select({ demo: user.demo })
      .from(user)
      .where(and(eq(user.id, accountId), isThere(user.id)))
      .for('no key update')
    if (!account) throw new DomainError('notFound')
    if (account.demo) throw new DomainError('personaKeepsAccount')
    await recordInstallationAct(tx, { actorId, act: 'resetLinkGiven', aboutId: accountId })
    return makeResetLink(tx, accountId, expiresAt)
  })
  return { url: `${origin}/reset/${token}`, expiresAt: expiresAt.getTime() }
}
