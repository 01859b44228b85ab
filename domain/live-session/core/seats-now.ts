import type { Seat } from './seat'

/** Whether a person who was given a seat still holds it, and if not, why. */
export type Standing = 'held' | 'consentMissing' | 'noLongerSeated' | 'suspended' | 'noLongerMember'

export type SeatNow = { readonly personId: string; readonly seat: Seat; readonly standing: Standing }

/** The standing of a person who was given a seat. A test holds the gate's SQL (server/interview/seats/seats-now.ts) to it. */
export function standingOf({
  isMember,
  isSuspended,
  hasEnded,
  isOutside,
}: Readonly<Record<'isMember' | 'isSuspended' | 'hasEnded' | 'isOutside', boolean>>): Standing {
  if (!isMember) return 'noLongerMember'
  if (isSuspended) return 'suspended'
  if (hasEnded) return 'noLongerSeated'
  return isOutside ? 'consentMissing' : 'held'
}

/**
 * Whether a live session has a supervisor who can take it to its end. `leadId`: the supervisor who alone can, while an interview is coded
 * blind (`soleLead`); null where any of them can. `leaving`: who is about to go.
 */
export function isSupervised(
  seats: Iterable<SeatNow>,
  { leadId = null, leaving = [] }: { leadId?: string | null; leaving?: readonly string[] } = {},
): boolean {
  return [...seats].some(
    ({ personId, seat, standing }) =>
      seat === 'supervisor' &&
      standing === 'held' &&
      (leadId === null || leadId === personId) &&
      !leaving.includes(personId),
  )
}
