import { joinLinkTerms } from '@/domain/access/join-links'
import type { Role } from '@/domain/access/roles'

const DAY_MS = 86_400_000

/** Until when the link of a role lets people in, given out at this moment. */
export function invitationEnd(role: Role, from: Date): Date {
  return new Date(from.getTime() + joinLinkTerms[role].days * DAY_MS)
}
