import { eq, sql } from 'drizzle-orm'
import { suspension, verification } from '@/db/schema'
import type { Within } from '@/server/interview/event-log/in-transaction'
import { announceAmended, type Told } from '@/server/interview/live-session/amend'
import { openDebriefsForOthers } from '@/server/interview/live-session/open-for-others'
import type { Runtime } from '@/server/operate/runtime'
import { signInKey } from '@/server/people/access/authorizations'
import { endAuthorizations } from '@/server/people/access/end-authorizations'
import { dropAddressLinks } from '@/server/people/sign-in/address-link'
import { type EndedSignIn, endSignIns } from '@/server/people/sign-in/end-sign-ins'
import { dropResetLinks } from '@/server/people/sign-in/reset-link'

export type KeptOut = { readonly signIns: readonly EndedSignIn[]; readonly opened: readonly Told[] }

/**
 * Makes a suspension take effect, in the caller's transaction, which holds the account's row: the person's sign-ins and unused links
 * end, and debriefs that no other supervisor follows are opened for the people who stay.
 */
export async function keepOut({ tx, connection }: Within, personId: string, email: string): Promise<KeptOut> {
  const opened = await openDebriefsForOthers(connection, {
    personIds: [personId],
    cohortId: null,
    actor: { personId, seat: 'supervisor', organises: false },
  })
  await tx.update(suspension).set({ effectiveAt: sql`now()` }).where(eq(suspension.personId, personId))
  await dropResetLinks(tx, personId)
  await dropAddressLinks(tx, personId)
  // The sign-in library keeps the address of a link that signs in as JSON, as it was typed.
  const ofLink = `{"email":${JSON.stringify(email.toLowerCase())}`
  await tx.delete(verification).where(sql`starts_with(lower(${verification.value}), ${ofLink})`)
  return { opened, signIns: await endSignIns(tx, personId, { except: null }) }
}

/** After the commit: sockets close, and pages are told of the debriefs that were opened to them. */
export async function afterKeepingOut(
  runtime: Runtime,
  personId: string,
  { signIns, opened }: KeptOut,
): Promise<void> {
  endAuthorizations(
    runtime,
    personId,
    signIns.map(({ id }) => signInKey(id)),
  )
  for (const each of opened) await announceAmended(runtime, each)
}
