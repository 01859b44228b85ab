import type { TypedMinutes } from '@/app/_kit/fields/typed-plan'
import type { RouterInputs, RouterOutputs } from '@/app/_trpc/types'
import { aroundInterview, type Place, type Plan, type Where } from '@/domain/live-session/core/plan'
import { whereSchema } from '@/domain/live-session/core/plan-schema'
import type { Supervision } from '@/domain/live-session/core/settings'
import { dayOf, momentOf, timeOf } from '@/i18n/zoned-time'

export type Choices = RouterOutputs['cohort']['schedulingChoices']
export type ScenarioChoice = Choices['scenarios'][number]
type SeatsWished = NonNullable<RouterInputs['liveSession']['edit']['seats']>['seats']

/** What the form holds: as typed, nothing rounded. */
export type Wish = {
  advisorId: string
  beneficiaryId: string
  supervisorIds: string[]
  observerIds: string[]
  supervision: Supervision
  scenarioKey: string
  day: string
  time: string
  place: Place
  /** As typed; which of the two counts is said by the place. */
  roomName: string
  link: string
  phases: { key: string; minutes: TypedMinutes }[]
  briefing: TypedMinutes
  steppingOut: TypedMinutes
  selfAssessment: TypedMinutes
  debrief: TypedMinutes
}

/** A free place of a published round, with what it says of an interview. `startsAt` in epoch ms. */
export type PlaceInRound = {
  readonly roundId: string
  readonly slotId: string
  readonly roomId: string
  readonly title: string
  readonly startsAt: number
  readonly room: { readonly name: string; readonly place: Place }
}

/** The part of a wish that a place of a round decides. */
export function placedWish({ startsAt, room }: PlaceInRound, timeZone: string): Partial<Wish> {
  const { place, name } = room
  return {
    day: dayOf(startsAt, timeZone),
    time: timeOf(startsAt, timeZone),
    place,
    roomName: place === 'room' ? name : '',
  }
}

const HOUR = 3_600_000

/** The moment, the room and the situation that the link which led here asked for; null for what it did not say. `startsAt` in epoch ms. */
export type Asked = { startsAt: number | null; roomName: string | null; scenarioKey: string | null }

export const nothingAsked: Asked = { startsAt: null, roomName: null, scenarioKey: null }

/** Initial values: what was asked for, or else the cohort's plan, the next full hour (after 23:00 it is tomorrow's first), and the person themselves as supervisor if they are one. */
export function firstWish(
  choices: Choices,
  me: string,
  { startsAt, roomName, scenarioKey }: Asked,
  now: number,
): Wish {
  const start = startsAt !== null && startsAt > now ? startsAt : Math.ceil((now + 1) / HOUR) * HOUR
  const supervises = choices.members.some(({ personId, role }) => personId === me && role === 'supervisor')
  const { phases, briefing, steppingOut, selfAssessment, debrief } = choices.plan
  return {
    advisorId: '',
    beneficiaryId: '',
    supervisorIds: supervises ? [me] : [],
    observerIds: [],
    supervision: choices.supervision,
    scenarioKey: offeredKey(choices, scenarioKey),
    day: dayOf(start, choices.timeZone),
    time: timeOf(start, choices.timeZone),
    place: 'room',
    roomName: roomName?.slice(0, 80) ?? '',
    link: '',
    phases: phases.map((phase) => ({ ...phase })),
    briefing,
    steppingOut,
    selfAssessment,
    debrief,
  }
}

/** The key of a situation that an address names; empty for one that the cohort does not have. */
export function offeredKey({ scenarios }: Pick<Choices, 'scenarios'>, scenarioKey: string | null): string {
  return scenarios.find(({ key }) => key === scenarioKey)?.key ?? ''
}

/** Fields at fault, each with the key of its sentence. */
export type Faults = Partial<Record<string, FaultKey>>
export type FaultKey =
  | 'advisorMissing'
  | 'beneficiaryMissing'
  | 'samePerson'
  | 'supervisorMissing'
  | 'seatTaken'
  | 'scenarioMissing'
  | 'dayMissing'
  | 'dayPast'
  | 'timeMissing'
  | 'linkInvalid'
  | 'phaseMinutes'
  | 'minutes'

const EARLIEST_MS = 12 * HOUR

/** Checks a wish before it is sent; the server checks again. `now` in epoch ms. */
export function faultsOf(wish: Wish, choices: Choices, now: number): Faults {
  const faults = agreedFaults(wish, choices, now)
  if (!choices.scenarios.some(({ key }) => key === wish.scenarioKey)) faults.scenarioKey = 'scenarioMissing'
  return faults
}

/** The same without the situation: one is agreed already. An hour that stays may be past. */
export function agreedFaults(
  wish: Wish,
  { timeZone }: Pick<Choices, 'timeZone'>,
  now: number,
  isHourKept = false,
): Faults {
  const faults: Faults = {}
  const { advisorId, beneficiaryId, supervisorIds, observerIds, day, time } = wish
  if (!advisorId) faults.advisorId = 'advisorMissing'
  if (!beneficiaryId) faults.beneficiaryId = 'beneficiaryMissing'
  else if (beneficiaryId === advisorId) faults.beneficiaryId = 'samePerson'
  if (supervisorIds.length === 0) faults.supervisorIds = 'supervisorMissing'
  if (observerIds.some((id) => id === advisorId || id === beneficiaryId)) faults.observerIds = 'seatTaken'
  const moment = momentOf(day, time, timeZone)
  if (!day) faults.day = 'dayMissing'
  else if (!time) faults.time = 'timeMissing'
  else if (moment === null || (!isHourKept && moment < now - EARLIEST_MS)) faults.day = 'dayPast'
  if (!whereSchema.safeParse(whereOf(wish)).success) faults.link = 'linkInvalid'
  wish.phases.forEach(({ minutes }, index) => {
    if (!isWithin(minutes, 1, 120)) faults[`phases.${index}.minutes`] = 'phaseMinutes'
  })
  for (const part of aroundInterview) if (!isWithin(wish[part], 0, 180)) faults[part] = 'minutes'
  return faults
}

function isWithin(minutes: TypedMinutes, least: number, most: number): boolean {
  return typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= least && minutes <= most
}

/** The wish as the server takes it; null while date and time are not a valid moment. */
export function requestOf(
  cohortId: string,
  wish: Wish,
  { timeZone }: Pick<Choices, 'timeZone'>,
): RouterInputs['liveSession']['schedule'] | null {
  const scheduledFor = momentOf(wish.day, wish.time, timeZone)
  if (scheduledFor === null) return null
  const { advisorId, beneficiaryId, supervisorIds, observerIds, supervision, scenarioKey, place } = wish
  return {
    cohortId,
    advisorId,
    beneficiaryId,
    supervisorIds,
    observerIds,
    supervision,
    scenarioKey,
    place,
    scheduledFor,
    where: whereOf(wish),
    plan: planOf(wish),
  }
}

/** The room or the link that is meant; null where nothing is typed. */
export function whereOf({ place, roomName, link }: Pick<Wish, 'place' | 'roomName' | 'link'>): Where {
  const [name, url] = [roomName.trim(), link.trim()]
  if (place === 'room') return name === '' ? null : { kind: 'room', name }
  return url === '' ? null : { kind: 'link', url }
}

export function planOf({ phases, briefing, steppingOut, selfAssessment, debrief }: Wish): Plan {
  return {
    phases: phases.map(({ key, minutes }) => ({ key, minutes: Number(minutes) })),
    briefing: Number(briefing),
    steppingOut: Number(steppingOut),
    selfAssessment: Number(selfAssessment),
    debrief: Number(debrief),
  }
}

/** Who sits where, as the server takes it. */
export function seatsOf({ advisorId, beneficiaryId, supervisorIds, observerIds }: Wish): SeatsWished {
  return [
    { personId: advisorId, seat: 'advisor' },
    { personId: beneficiaryId, seat: 'beneficiary' },
    ...supervisorIds.map((personId) => ({ personId, seat: 'supervisor' as const })),
    ...observerIds.map((personId) => ({ personId, seat: 'observer' as const })),
  ]
}
