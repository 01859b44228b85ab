import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort, invitation, joinLink, user } from '@/db/schema'
import { readRegistration } from '@/server/people/administration/registration'
import { readJoinToken } from '@/server/people/membership/join-token'
import { stateOf } from '@/server/people/membership/link-state'

/**
 * By what a person may create an account: as the first of this installation, or by a join link. `closed`: they hold
 * nothing that allows it; `usedUp`: their link has brought all its accounts; `shut`: registration is closed.
 */
export type SignUpWay = 'first' | 'link' | 'usedUp' | 'closed' | 'shut'
export type OfferedWay = {
  way: SignUpWay
  cohortName: string | null
  /** The person the link was given to, where it is an unanswered invitation; `name` is null where none was written. */
  invited: { name: string | null; address: string } | null
}

type Where = { readonly db: Db | Tx; readonly secret: string }

const nobody = { cohortName: null, invited: null } as const

/** How an account may be created now, with this token of a join link or with none. */
export async function signUpWay({ db, secret }: Where, token: string | null): Promise<OfferedWay> {
  const linkId = token === null ? null : readJoinToken(secret, token)
  if (linkId === null && (await isFirst(db))) return { way: 'first', ...nobody }
  if ((await readRegistration(db)) === 'closed') return { way: 'shut', ...nobody }
  if (linkId === null) return { way: 'closed', ...nobody }
  const [link] = await linkOf(db, linkId)
  const way = link === undefined || link.isPersonas || stateOf(link) !== 'open' ? 'closed' : 'link'
  const isSpent = way === 'link' && link !== undefined && link.signUps >= link.maxUses
  if (way === 'closed' || !link) return { way, ...nobody }
  const { cohortName, name, address } = link
  if (isSpent) return { way: 'usedUp', cohortName, invited: null }
  return { way, cohortName, invited: address === null ? null : { name, address } }
}

/** The same, in a transaction that creates the account: takes the first place or one account of the link, for this transaction alone. */
export async function takeSignUpWay(tx: Tx, secret: string, token: string | null): Promise<SignUpWay> {
  const linkId = token === null ? null : readJoinToken(secret, token)
  if (linkId === null) await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_ACCOUNT})`)
  else await tx.select({ id: joinLink.id }).from(joinLink).where(eq(joinLink.id, linkId)).for('update')
  const { way } = await signUpWay({ db: tx, secret }, token)
  if (way === 'link' && linkId !== null) {
    const signUps = sql`${joinLink.signUps} + 1`
    await tx.update(joinLink).set({ signUps }).where(eq(joinLink.id, linkId))
  }
  return way
}

// Any number, the same in every process.
const FIRST_ACCOUNT = 874_234

/** Whether no account exists here yet. Personas of the demonstration are not accounts. */
export async function isFirst(db: Db | Tx): Promise<boolean> {
  const [account] = await db.select({ id: user.id }).from(user).where(eq(user.demo, false)).limit(1)
  return account === undefined
}

function linkOf(db: Db | Tx, linkId: string) {
  const { expiresAt, revokedAt, uses, maxUses, signUps } = joinLink
  return (
    db
      // Anyone may play a persona, so a persona's link makes no accounts.
      .select({
        expiresAt,
        revokedAt,
        uses,
        maxUses,
        signUps,
        archivedAt: cohort.archivedAt,
        cohortName: cohort.name,
        isPersonas: user.demo,
        name: invitation.name,
        address: invitation.address,
      })
      .from(joinLink)
      .innerJoin(cohort, eq(cohort.id, joinLink.cohortId))
      .innerJoin(user, eq(user.id, joinLink.createdBy))
      .leftJoin(invitation, eq(invitation.linkId, joinLink.id))
      .where(eq(joinLink.id, linkId))
  )
}
