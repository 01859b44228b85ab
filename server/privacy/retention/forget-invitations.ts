import { and, inArray, isNull, lt, ne, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { invitation, joinLink } from '@/db/schema'
import { after } from '@/domain/retention/retention'

/** What stands where an address was. */
const forgotten = '–'
/** How long the address of a person who never came is kept, once the invitation has ended. */
const keptFor = { count: -3, unit: 'months' } as const

/**
 * Forgets the person of an invitation that was not accepted, three months after it expired or was withdrawn: the row stays, since the
 * journal of the cohort tells of it, and waits for no person.
 */
export async function forgetInvitations(db: Db, now: number): Promise<void> {
  const before = new Date(after(now, keptFor))
  const ended = db
    .select({ id: joinLink.id })
    .from(joinLink)
    .where(or(lt(joinLink.expiresAt, before), lt(joinLink.revokedAt, before)))
  await db.transaction(async (tx) => {
    const rows = await tx
      .update(invitation)
      .set({ address: forgotten, name: null })
      .where(
        and(
          isNull(invitation.acceptedBy),
          ne(invitation.address, forgotten),
          inArray(invitation.linkId, ended),
        ),
      )
      .returning({ id: invitation.linkId })
    if (rows.length === 0) return
    const ids = rows.map(({ id }) => id)
    await tx
      .update(joinLink)
      .set({ revokedAt: new Date(now) })
      .where(and(inArray(joinLink.id, ids), isNull(joinLink.revokedAt)))
  })
}
