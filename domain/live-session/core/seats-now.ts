import type { Seat } from './seat'

/** What keeps a person from the seat they were given. Of several, the first is the reason they are told. */
export const obstacles = ['noLongerMember', 'suspended', 'noLongerSeated', 'consentMissing'] as const

export type Obstacle = (typeof obstacles)[number]

/** Whether a person who was given a seat still holds it, and if not, why. */
export type Standing = 'held' | Obstacle

export type SeatNow = { readonly personId: string; readonly seat: Seat; readonly standing: Standing }

/** The standing of a person who was given a seat. The gate's SQL (server/interview/seats/seats-now.ts) is made from the same list. */
export function standingOf(present: Readonly<Record<Obstacle, boolean>>): Standing {
  return obstacles.find((obstacle) => present[obstacle]) ?? 'held'
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
