import type { Tx } from '@/db/client'
import type { Role } from '@/domain/access/roles'
import type { Locale } from '@/domain/localized'
import type { Shell } from '@/server/interview/shell'
import type { Runtime } from '@/server/letters/runtime'
import { joinToken, letterToken } from '@/server/people/membership/join-token'
import type { Membership } from '@/server/people/membership/take-membership'
import { post } from '@/server/platform/outbox/post'
import { invitationEnd } from './invitation-end'

/** `inviter`: in whose name and language the letters are. Anyone may play a persona, so a persona has no letters sent. */
export type Inviting = Linked & {
  readonly inviter: { readonly name: string; readonly language: Locale; readonly isPersona: boolean }
}

export type Linked = Shell & Pick<Runtime, 'env'> & { readonly origin: string }

export type GivenInvitation = {
  readonly linkId: string
  readonly address: string
  readonly name: string | null
  readonly role: Role
}

/** The address of an invitation's link. */
export function invitationUrl({ env, origin }: Pick<Linked, 'env' | 'origin'>, linkId: string): string {
  return `${env.publicUrl ?? origin}/join/${joinToken(env.secret, linkId)}`
}

/** The same as the letter to this address carries it: opened from there, it confirms the address. */
function letterUrl({ env, origin }: Linked, linkId: string, address: string): string {
  return `${env.publicUrl ?? origin}/join/${letterToken(env.secret, linkId, address)}`
}

/** Hands the letters of invitations given out at this moment to the outbox, in the transaction that makes or renews them. */
export async function postInvitations(
  tx: Tx,
  inviting: Inviting,
  { cohortId, cohortName }: Membership,
  given: readonly GivenInvitation[],
  sentAt: Date,
): Promise<void> {
  const { name: invitedBy, language, isPersona } = inviting.inviter
  if (isPersona) return
  for (const { linkId, address, name, role } of given) {
    const expiresAt = invitationEnd(role, sentAt).getTime()
    await post(tx, {
      key: `invitation ${linkId} ${sentAt.getTime()}`,
      to: { address, name, language },
      about: {
        kind: 'invitation',
        url: letterUrl(inviting, linkId, address),
        role,
        cohortName,
        invitedBy,
        expiresAt,
      },
      cohortId,
    })
  }
}
