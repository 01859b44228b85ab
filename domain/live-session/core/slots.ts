import type { Status } from './stage'

type Session = { readonly status: Status; readonly scheduledFor: number }

/** The live sessions of one cohort that begin at one moment (epoch ms): what a wall shows. */
export type Slot<S> = { readonly startsAt: number; readonly sessions: readonly S[] }

/** How long after its hour an unopened live session is still waited for, in ms. */
const lateMs = 180 * 60_000

/** Live sessions by the moment at which they begin, in order of time; within a slot in the order given. */
export function slotsOf<S extends Pick<Session, 'scheduledFor'>>(sessions: readonly S[]): readonly Slot<S>[] {
  const slots = new Map<number, S[]>()
  for (const session of sessions) {
    const there = slots.get(session.scheduledFor)
    if (there) there.push(session)
    else slots.set(session.scheduledFor, [session])
  }
  return [...slots]
    .map(([startsAt, together]) => ({ startsAt, sessions: together }))
    .sort((one, other) => one.startsAt - other.startsAt)
}

/** Live sessions planned for before this moment are waited for no more at `now`; both in epoch ms. */
export function waitedForSince(now: number): number {
  return now - lateMs
}

/** Whether an interview has not begun and is still waited for: what was agreed may change, and people may say that they cannot come. */
export function isYetToBegin(session: Session, now: number): boolean {
  return (session.status === 'scheduled' || session.status === 'briefing') && isAhead(session, now)
}

/** Whether a live session goes on, or is planned and still waited for at `now` (epoch ms). */
export function isAhead({ status, scheduledFor }: Session, now: number): boolean {
  switch (status) {
    case 'briefing':
    case 'interview':
    case 'selfAssessment':
    case 'debrief':
      return true
    case 'scheduled':
      return scheduledFor >= waitedForSince(now)
    case 'unscheduled':
    case 'closed':
    case 'cancelled':
      return false
    default:
      return status satisfies never
  }
}
