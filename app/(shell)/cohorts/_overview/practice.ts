import type { RouterOutputs } from '@/app/_trpc/types'
import { lostSeats } from '@/domain/access/members'
import { isHeld } from '@/domain/live-session/held'
import type { Seat } from '@/domain/live-session/seat'

export type CohortOverview = RouterOutputs['cohort']['overview']
export type Member = CohortOverview['members'][number]
type Session = CohortOverview['sessions'][number]

/** Figures shown at the top of the overview. */
export function summaryOf({ members, sessions }: Pick<CohortOverview, 'members' | 'sessions'>) {
  const alive = sessions.filter(({ status }) => status !== 'cancelled')
  const learners = members.filter(({ role }) => role === 'learner')
  const neverAdvised = learners.some(hasAdvised) ? learners.filter((each) => !hasAdvised(each)) : []
  return {
    held: alive.filter(({ status }) => isHeld(status)).length,
    planned: alive.length,
    learners: learners.length,
    balanced: learners.filter(isBalanced).length,
    /** Learners who have never advised; empty until one of the cohort has. */
    neverAdvised,
    /** Those of them for whom nothing is planned either. */
    toPropose: neverAdvised.filter(({ plannedAsAdvisor }) => plannedAsAdvisor === 0),
  }
}

function hasAdvised({ asAdvisor }: Member): boolean {
  return asAdvisor > 0
}

/** Whether a learner has been advisor and beneficiary equally often, give or take one. */
export function isBalanced({ asAdvisor, asBeneficiary }: Member): boolean {
  return Math.abs(asAdvisor - asBeneficiary) <= 1
}

export type Held = { sessionId: string; seat: Seat; isPlanned: boolean }

/** The seats a member has held and will hold, oldest first. */
export function practiceOf(personId: string, sessions: readonly Session[]): Held[] {
  return sessions
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((one, other) => one.scheduledFor - other.scheduledFor)
    .flatMap(({ id, people, status }) => {
      const seat = people.find((each) => each.personId === personId)?.seat
      return seat ? [{ sessionId: id, seat, isPlanned: !isHeld(status) }] : []
    })
}

const LATE_MS = 180 * 60_000

/** Sessions whose time is long past and that nobody opened. */
export function missed(sessions: readonly Session[], now: number): Session[] {
  return sessions.filter(({ status, scheduledFor }) => status === 'scheduled' && scheduledFor < now - LATE_MS)
}

/** Planned sessions with a seat that nobody can take as things stand, and whose seats these are. */
export function losing({ sessions, members }: Pick<CohortOverview, 'members' | 'sessions'>) {
  const roles = new Map(members.map(({ personId, role }) => [personId, role]))
  return sessions
    .filter(({ status }) => status === 'scheduled')
    .map((card) => ({ card, lost: lostSeats(card.people, (personId) => roles.get(personId)) }))
    .filter(({ lost }) => lost.length > 0)
}
