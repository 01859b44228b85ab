import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNull, notExists, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort, invitation, joinLink } from '@/db/schema'
import { joinLinkTerms } from '@/domain/access/join-links'
import type { Role } from '@/domain/access/roles'
import type { Shell } from '@/server/interview/shell'
import type { Runtime } from '@/server/letters/runtime'
import { joinToken } from '@/server/people/membership/join-token'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { recordAct } from './acts'
import { invitationEnd } from './invitation-end'

/**
 * The link by which people join in one role. Times in epoch ms. An expired link, or a link with all its uses (`maxUses`) spent,
 * is listed until it is renewed or revoked.
 */
export type JoinLink = {
  role: Role
  id: string
  url: string
  createdAt: number
  expiresAt: number
  uses: number
  maxUses: number
}

type Linking = Shell & Pick<Runtime, 'env'> & { origin: string }

/** The links not revoked, at most one for each role. @throws DomainError roleMayNot */
export async function joinLinks(linking: Linking, member: Membership): Promise<JoinLink[]> {
  requirePermission(member, 'joinLink.manage')
  const rows = await linking.database.db
    .select()
    .from(joinLink)
    .where(standing(linking.database.db, member.cohortId))
    .orderBy(asc(joinLink.role))
  return rows.map((row) => toLink(linking, row))
}

/** Creates the link of a role, with that role's terms, and revokes the link before. @throws DomainError roleMayNot */
export async function renewJoinLink(linking: Linking, member: Membership, role: Role): Promise<JoinLink> {
  requirePermission(member, 'joinLink.manage')
  const createdAt = new Date()
  const { uses: maxUses } = joinLinkTerms[role]
  const expiresAt = invitationEnd(role, createdAt)
  const id = randomUUID()
  const { cohortId, personId: createdBy } = member
  await linking.database.db.transaction(async (tx) => {
    // The lock makes two renewals at once take turns, so that one link for each role remains.
    await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.id, cohortId)).for('no key update')
    await revoke(tx, member, role, createdAt)
    await tx.insert(joinLink).values({ id, cohortId, role, createdBy, createdAt, expiresAt, maxUses })
    await recordAct(tx, { cohortId, actorId: createdBy, act: 'linkMade', role })
  })
  return toLink(linking, { id, role, createdAt, expiresAt, maxUses, uses: 0 })
}

/** Revokes the link of a role. People who joined by it stay members. @throws DomainError roleMayNot */
export async function revokeJoinLink(shell: Shell, member: Membership, role: Role): Promise<void> {
  requirePermission(member, 'joinLink.manage')
  await shell.database.db.transaction((tx) => revoke(tx, member, role, new Date()))
}

async function revoke(
  tx: Tx,
  { cohortId, personId }: Membership,
  role: Role,
  revokedAt: Date,
): Promise<void> {
  const revoked = await tx
    .update(joinLink)
    .set({ revokedAt })
    .where(and(standing(tx, cohortId), eq(joinLink.role, role)))
    .returning({ id: joinLink.id })
  if (revoked.length > 0) await recordAct(tx, { cohortId, actorId: personId, act: 'linkRevoked', role })
}

/** SQL condition: an unrevoked link of this cohort for all who have it, not a personal invitation. */
function standing(db: Db | Tx, cohortId: string): SQL | undefined {
  const given = db
    .select({ id: invitation.linkId })
    .from(invitation)
    .where(eq(invitation.linkId, joinLink.id))
  return and(eq(joinLink.cohortId, cohortId), isNull(joinLink.revokedAt), notExists(given))
}

type Row = Pick<typeof joinLink.$inferSelect, 'id' | 'role' | 'createdAt' | 'expiresAt' | 'uses' | 'maxUses'>

function toLink({ env, origin }: Linking, { id, role, uses, maxUses, ...row }: Row): JoinLink {
  const url = `${origin}/join/${joinToken(env.secret, id)}`
  const [createdAt, expiresAt] = [row.createdAt.getTime(), row.expiresAt.getTime()]
  return { role, id, url, createdAt, expiresAt, uses, maxUses }
}
