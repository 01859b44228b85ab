import type { RouterOutputs } from '@/app/_trpc/types'
import { type Role, roles } from '@/domain/access/roles'

export type Persona = RouterOutputs['demo']['personas']['personas'][number]
export type TodaysInterview = NonNullable<Persona['today']>

const order = ['advisor', 'beneficiary', 'supervisor', 'observer'] as const

/** The interview that waits to be started, with its people: of several the one most of whose people are personas. */
export type ToStart = { interview: TodaysInterview; personas: Persona[] }

export type PersonaGroup = { role: Role; personas: Persona[] }

/** How the personas are offered: six at most at first, the rest by role. */
export type Offered = { toStart: ToStart | null; beside: Persona[]; others: PersonaGroup[] }

const FIRST = 6

/**
 * The seats of the interview to start come first, beside them the coordinator and a player who owes a self-assessment, then a supervisor;
 * all others follow by role.
 */
export function offerPersonas(personas: readonly Persona[]): Offered {
  const toStart = interviewToStart(personas)
  const seated = new Set(toStart?.personas)
  const left = personas.filter((persona) => !seated.has(persona))
  const wished = [
    left.find(({ role }) => role === 'coordinator'),
    left.find(({ seatToday, today }) => seatToday === 'advisor' && today?.status === 'selfAssessment'),
    left.find(({ role }) => role === 'supervisor'),
    ...left,
  ].flatMap((persona) => persona ?? [])
  const beside = [...new Set(wished)].slice(0, Math.max(0, FIRST - seated.size))
  const rest = left.filter((persona) => !beside.includes(persona))
  const others = roles
    .toReversed()
    .map((role) => ({ role, personas: rest.filter((persona) => persona.role === role) }))
    .filter((group) => group.personas.length > 0)
  return { toStart, beside, others }
}

function interviewToStart(personas: readonly Persona[]): ToStart | null {
  const interviews = new Map(
    personas.flatMap(({ today }) => (today && isToStart(today) ? [[today.id, today] as const] : [])),
  )
  const [found] = [...interviews.values()]
    .map((interview) => ({
      interview,
      personas: personas
        .filter(({ today }) => today?.id === interview.id)
        .toSorted((one, other) => placeOf(one) - placeOf(other)),
    }))
    .toSorted(
      (one, other) =>
        other.personas.length - one.personas.length ||
        one.interview.scheduledFor - other.interview.scheduledFor,
    )
  return found ?? null
}

function placeOf({ seatToday }: Persona): number {
  return seatToday ? order.indexOf(seatToday) : order.length
}

function isToStart({ status }: TodaysInterview): boolean {
  return status === 'scheduled' || status === 'briefing'
}
