import type { RouterInputs, RouterOutputs } from '@/app/_trpc/types'
import type { Seat } from '@/domain/live-session/core/seat'
import { dayOf, momentOf, timeOf } from '@/i18n/zoned-time'
import { differs } from './merge-wish'
import { type Choices, planOf, seatsOf, type Wish, whereOf } from './wish'

export type Agreement = RouterOutputs['liveSession']['agreement']
export type EditRequest = RouterInputs['liveSession']['edit']

/** What is agreed, as the form holds it. A seat whose person has left the cohort is empty. */
export function wishOf(
  agreement: Omit<Agreement, 'phases' | 'absentIds'>,
  { members, timeZone }: Pick<Choices, 'members' | 'timeZone'>,
): Wish {
  const { seats, scheduledFor, where, plan, place, supervision, scenarioKey } = agreement
  const inSeat = (seat: Seat) =>
    seats
      .filter((each) => each.seat === seat && members.some(({ personId }) => personId === each.personId))
      .map(({ personId }) => personId)
  const { phases, briefing, steppingOut, selfAssessment, debrief } = plan
  return {
    advisorId: inSeat('advisor')[0] ?? '',
    beneficiaryId: inSeat('beneficiary')[0] ?? '',
    supervisorIds: inSeat('supervisor'),
    observerIds: inSeat('observer'),
    supervision,
    scenarioKey,
    place,
    roomName: where?.kind === 'room' ? where.name : '',
    link: where?.kind === 'link' ? where.url : '',
    day: dayOf(scheduledFor, timeZone),
    time: timeOf(scheduledFor, timeZone),
    phases: phases.map((phase) => ({ ...phase })),
    briefing,
    steppingOut,
    selfAssessment,
    debrief,
  }
}

/** The same with the seat of one person empty, for another person to take. */
export function withoutPerson(wish: Wish, personId: string | null): Wish {
  if (personId === null) return wish
  const unless = (id: string) => (id === personId ? '' : id)
  return {
    ...wish,
    advisorId: unless(wish.advisorId),
    beneficiaryId: unless(wish.beneficiaryId),
    supervisorIds: wish.supervisorIds.filter((id) => id !== personId),
    observerIds: wish.observerIds.filter((id) => id !== personId),
  }
}

/** What the form would change, as the server takes it: only the parts that differ. Null while its hour is none. */
export function editOf(
  liveSessionId: string,
  { version, scheduledFor }: Pick<Agreement, 'version' | 'scheduledFor'>,
  base: Wish,
  wish: Wish,
  timeZone: string,
): EditRequest | null {
  const isMoved = differs('hour', base, wish)
  const moment = isMoved ? momentOf(wish.day, wish.time, timeZone) : scheduledFor
  if (moment === null) return null
  const when = { scheduledFor: moment, place: wish.place, where: whereOf(wish) }
  const seats = { seats: [...seatsOf(wish)], supervision: wish.supervision }
  return {
    liveSessionId,
    version,
    ...(isMoved || differs('place', base, wish) ? { when } : {}),
    ...(differs('situation', base, wish) ? { scenarioKey: wish.scenarioKey } : {}),
    ...(differs('people', base, wish) ? { seats } : {}),
    ...(differs('plan', base, wish) ? { plan: planOf(wish) } : {}),
  }
}

/** What puts everything back as it was agreed, after an edit that gave this version. */
export function undoOf(
  liveSessionId: string,
  before: Omit<Agreement, 'phases' | 'absentIds'>,
  version: number,
): EditRequest {
  const { scheduledFor, place, where, plan, supervision, scenarioKey } = before
  return {
    liveSessionId,
    version,
    plan,
    scenarioKey,
    when: { scheduledFor, place, where },
    seats: { seats: before.seats, supervision },
  }
}
