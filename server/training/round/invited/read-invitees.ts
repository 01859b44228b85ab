import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { invitation, joinLink } from '@/db/schema'
import type { Role } from '@/domain/access/roles'
import { maySit } from '@/domain/live-session/core/seat'
import { type Invitees, invitedId } from '@/domain/pairing/invited'

/** An invitation that can still be answered. `personId`: what stands in drafts for who it is for; `name`: the address where none was written. */
export type Invitee = { personId: string; name: string; role: Role }

/** The people who are invited to a cohort by address and can still join. */
export async function readInvitees(db: Db | Tx, cohortId: string): Promise<readonly Invitee[]> {
  const rows = await db
    .select({
      id: invitation.linkId,
      name: invitation.name,
      address: invitation.address,
      role: joinLink.role,
    })
    .from(invitation)
    .innerJoin(joinLink, eq(joinLink.id, invitation.linkId))
    .where(
      and(
        eq(invitation.cohortId, cohortId),
        isNull(invitation.acceptedBy),
        isNull(joinLink.revokedAt),
        gt(joinLink.expiresAt, sql`now()`),
      ),
    )
  return rows.map(({ id, name, address, role }) => ({ personId: invitedId(id), name: name ?? address, role }))
}

/** The same as a round may place them: by the seats that their roles will have. */
export function asInvitees(invitees: readonly Invitee[]): Invitees {
  const able = (seat: 'advisor' | 'supervisor') =>
    new Set(invitees.filter(({ role }) => maySit(role, seat)).map(({ personId }) => personId))
  return { learnerIds: able('advisor'), supervisorIds: able('supervisor') }
}
