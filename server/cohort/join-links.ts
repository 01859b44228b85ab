import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cohort, joinLink } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import type { Runtime } from '@/server/runtime'
import type { Shell } from '@/server/shell'
import { joinToken } from './join-token'
import { type Membership, requirePermission } from './take-membership'

/** A way in for one role. Times are epoch ms; a link past `expiresAt` is shown until it is renewed or revoked. */
export type JoinLink = { role: Role; id: string; url: string; createdAt: number; expiresAt: number }

type Linking = Shell & Pick<Runtime, 'env'> & { origin: string }

const LIFETIME_MS = 30 * 86_400_000

/** The links that have not been revoked, one a role. @throws DomainError roleMayNot */
export async function joinLinks(linking: Linking, member: Membership): Promise<JoinLink[]> {
  requirePermission(member, 'joinLink.manage')
  const rows = await linking.database.db
    .select()
    .from(joinLink)
    .where(and(eq(joinLink.cohortId, member.cohortId), isNull(joinLink.revokedAt)))
    .orderBy(asc(joinLink.role))
  return rows.map((row) => toLink(linking, row))
}

/** Makes the link of a role, valid for 30 days; one that was there stops working. @throws DomainError roleMayNot */
export async function renewJoinLink(linking: Linking, member: Membership, role: Role): Promise<JoinLink> {
  requirePermission(member, 'joinLink.manage')
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + LIFETIME_MS)
  const id = randomUUID()
  const { cohortId, personId: createdBy } = member
  await linking.database.db.transaction(async (tx) => {
    // Two who renew at once take turns: one link a role remains.
    await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.id, cohortId)).for('update')
    await revoke(tx, cohortId, role, createdAt)
    await tx.insert(joinLink).values({ id, cohortId, role, createdBy, createdAt, expiresAt })
  })
  return toLink(linking, { id, role, createdAt, expiresAt })
}

/** The link of a role stops working; members it brought stay. @throws DomainError roleMayNot */
export async function revokeJoinLink(shell: Shell, member: Membership, role: Role): Promise<void> {
  requirePermission(member, 'joinLink.manage')
  await shell.database.db.transaction((tx) => revoke(tx, member.cohortId, role, new Date()))
}

async function revoke(tx: Tx, cohortId: string, role: Role, revokedAt: Date): Promise<void> {
  await tx
    .update(joinLink)
    .set({ revokedAt })
    .where(and(eq(joinLink.cohortId, cohortId), eq(joinLink.role, role), isNull(joinLink.revokedAt)))
}

function toLink(
  { env, origin }: Linking,
  { id, role, createdAt, expiresAt }: { id: string; role: Role; createdAt: Date; expiresAt: Date },
): JoinLink {
  const url = `${origin}/join/${joinToken(env.secret, id)}`
  return { role, id, url, createdAt: createdAt.getTime(), expiresAt: expiresAt.getTime() }
}
