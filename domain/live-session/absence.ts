import type { Seat } from './seat'
import type { Status } from './state'

/** Most characters of a reason. */
export const absenceReasonMaxLength = 500

/** A word of somebody that they cannot come. `saidFor`: the hour of the interview when they said it, epoch ms. */
export type SaidAbsence = { readonly personId: string; readonly saidFor: number }

type Session = { readonly status: Status; readonly scheduledFor: number }
type Seated = { readonly personId: string; readonly seat: Seat }

/** In which somebody may say that they cannot come, or take it back: until the interview begins. */
export const absenceStatuses = ['scheduled', 'briefing'] as const satisfies readonly Status[]

export function maySayAbsence({ status }: Pick<Session, 'status'>): boolean {
  return absenceStatuses.some((each) => each === status)
}

/**
 * Who of the people seated now cannot come, in their order. A word stands for the hour for which it was said and for whoever holds a
 * seat: another hour, or somebody else in the seat, settles it; both put back, it stands again.
 */
export function absentees<P extends Seated>(
  session: Session,
  people: readonly P[],
  said: readonly SaidAbsence[],
): readonly P[] {
  if (!maySayAbsence(session)) return []
  const away = new Set(
    said.flatMap(({ personId, saidFor }) => (saidFor === session.scheduledFor ? personId : [])),
  )
  return people.filter(({ personId }) => away.has(personId))
}

/**
 * Whether an interview loses no player by these absences and every supervisor: one free supervisor settles it. Who observes is missed by
 * nobody.
 */
export function lacksOnlySupervisor<P extends Seated>(people: readonly P[], absent: readonly P[]): boolean {
  const stay = people.filter((person) => !absent.includes(person))
  const has = (seat: Seat) => stay.some((person) => person.seat === seat)
  return has('advisor') && has('beneficiary') && !has('supervisor')
}
