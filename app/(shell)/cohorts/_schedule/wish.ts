import type { TypedMinutes } from '@/app/_kit/fields/typed-plan'
import type { RouterInputs, RouterOutputs } from '@/app/_trpc/types'
import { aroundInterview, type Place, type Plan } from '@/domain/live-session/plan'
import type { Supervision } from '@/domain/live-session/settings'
import { dayOf, momentOf, timeOf } from '@/i18n/zoned-time'

export type Choices = RouterOutputs['cohort']['schedulingChoices']
export type ScenarioChoice = Choices['scenarios'][number]

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
  phases: { key: string; minutes: TypedMinutes }[]
  briefing: TypedMinutes
  steppingOut: TypedMinutes
  selfAssessment: TypedMinutes
  debrief: TypedMinutes
}

const HOUR = 3_600_000

/** Initial values: the cohort's plan, the next full hour (after 23:00 it is tomorrow's first), and the person themselves as supervisor if they are one. */
export function firstWish(choices: Choices, me: string, advisorId: string | null, now: number): Wish {
  const start = Math.ceil((now + 1) / HOUR) * HOUR
  const supervises = choices.members.some(({ personId, role }) => personId === me && role === 'supervisor')
  const advises = choices.members.some(
    ({ personId, maySit }) => personId === advisorId && maySit.includes('advisor'),
  )
  const { phases, briefing, steppingOut, selfAssessment, debrief } = choices.plan
  return {
    advisorId: advises && advisorId ? advisorId : '',
    beneficiaryId: '',
    supervisorIds: supervises ? [me] : [],
    observerIds: [],
    supervision: choices.supervision,
    scenarioKey: '',
    day: dayOf(start),
    time: timeOf(start),
    place: 'room',
    phases: phases.map((phase) => ({ ...phase })),
    ...{ briefing, steppingOut, selfAssessment, debrief },
  }
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
  | 'phaseMinutes'
  | 'minutes'

const EARLIEST_MS = 12 * HOUR

/** Checks a wish before it is sent; the server checks again. `now` in epoch ms. */
export function faultsOf(wish: Wish, choices: Choices, now: number): Faults {
  const faults: Faults = {}
  const { advisorId, beneficiaryId, supervisorIds, observerIds, scenarioKey, day, time } = wish
  if (!advisorId) faults.advisorId = 'advisorMissing'
  if (!beneficiaryId) faults.beneficiaryId = 'beneficiaryMissing'
  else if (beneficiaryId === advisorId) faults.beneficiaryId = 'samePerson'
  if (supervisorIds.length === 0) faults.supervisorIds = 'supervisorMissing'
  if (observerIds.some((id) => id === advisorId || id === beneficiaryId)) faults.observerIds = 'seatTaken'
  const scenario = choices.scenarios.find(({ key }) => key === scenarioKey)
  if (!scenario) faults.scenarioKey = 'scenarioMissing'
  const moment = momentOf(day, time)
  if (!day) faults.day = 'dayMissing'
  else if (!time) faults.time = 'timeMissing'
  else if (moment === null || moment < now - EARLIEST_MS) faults.day = 'dayPast'
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
  { day, time, phases, briefing, steppingOut, selfAssessment, debrief, ...wish }: Wish,
): RouterInputs['liveSession']['schedule'] | null {
  const scheduledFor = momentOf(day, time)
  if (scheduledFor === null) return null
  const plan: Plan = {
    phases: phases.map(({ key, minutes }) => ({ key, minutes: Number(minutes) })),
    briefing: Number(briefing),
    steppingOut: Number(steppingOut),
    selfAssessment: Number(selfAssessment),
    debrief: Number(debrief),
  }
  return { cohortId, ...wish, scheduledFor, plan }
}
