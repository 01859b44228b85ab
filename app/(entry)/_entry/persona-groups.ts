import type { RouterOutputs } from '@/app/_trpc/types'
import { type Role, roles } from '@/domain/access/roles'

export type Persona = RouterOutputs['demo']['personas']['personas'][number]
export type TodaysInterview = NonNullable<Persona['today']>

export type PersonaGroup = { key: string; personas: Persona[] } & (
  | { interview: TodaysInterview }
  | { role: Role }
)

const order = ['advisor', 'beneficiary', 'supervisor', 'observer'] as const

/** Groups personas: those who share an interview of the day (the one to start comes first), then the others by role. */
export function groupPersonas(personas: readonly Persona[]): PersonaGroup[] {
  const interviews = new Map(personas.flatMap(({ today }) => (today ? [[today.id, today] as const] : [])))
  const shared = [...interviews.values()].toSorted(
    (one, other) =>
      Number(isToStart(other)) - Number(isToStart(one)) || one.scheduledFor - other.scheduledFor,
  )
  const seatOf = ({ seatToday }: Persona) => (seatToday ? order.indexOf(seatToday) : order.length)
  return [
    ...shared.map((interview) => ({
      key: interview.id,
      interview,
      personas: personas
        .filter(({ today }) => today?.id === interview.id)
        .toSorted((one, other) => seatOf(one) - seatOf(other)),
    })),
    ...roles.toReversed().map((role) => ({
      key: role,
      role,
      personas: personas.filter((persona) => !persona.today && persona.role === role),
    })),
  ].filter((group) => group.personas.length > 0)
}

function isToStart({ status }: TodaysInterview): boolean {
  return status === 'scheduled' || status === 'briefing'
}
