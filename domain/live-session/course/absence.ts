import type { Seat } from '../core/seat'
import { isYetToBegin } from '../core/slots'
import type { Status } from '../core/stage'

/** Most characters of a reason. */
export const absenceReasonMaxLength = 500

/** A person's word that they cannot come. `saidFor`: the hour of the interview when they said it, epoch ms. */
export type SaidAbsence = { readonly personId: string; readonly saidFor: number }

type Session = { readonly status: Status; readonly scheduledFor: number }
type Seated = { readonly personId: string; readonly seat: Seat }

/**
 * Which seated people cannot come, in their order. A person's word holds for that hour and seat until the interview
 * begins or is given up; another hour or holder settles it, both put back revive it.
 */
export function absentees<P extends Seated>(
  session: Session,
  people: readonly P[],
  said: readonly SaidAbsence[],
  now: number,
): readonly P[] {
  if (!isYetToBegin(session, now)) return []
  const away = new Set(
    said.flatMap(({ personId, saidFor }) => (saidFor === session.scheduledFor ? personId : [])),
  )
  return people.filter(({ personId }) => away.has(personId))
}

/**
 * Who said of any interview that they cannot come at an hour so near to `at` that it is theirs too, `lengthMs` being how long one lasts:
 * they are given no seat then.
 */
export function awayAt(
  { at, lengthMs }: { readonly at: number; readonly lengthMs: number },
  said: Iterable<SaidAbsence>,
): ReadonlySet<string> {
  return new Set(
    [...said].flatMap(({ personId, saidFor }) => (Math.abs(saidFor - at) < lengthMs ? personId : [])),
  )
}

/** Whether both players stay and no supervisor does: one free supervisor settles it. A missing observer stops nothing. */
export function lacksOnlySupervisor(staying: readonly Seated[]): boolean {
  const has = (seat: Seat) => staying.some((person) => person.seat === seat)
  return has('advisor') && has('beneficiary') && !has('supervisor')
}
