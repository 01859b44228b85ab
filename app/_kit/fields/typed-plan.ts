import { type AroundInterview, aroundInterview } from '@/domain/live-session/core/plan'

/** What a field of minutes holds: text while it is being typed. */
export type TypedMinutes = number | string

/** A plan in a form. */
type TypedPlan = Readonly<Record<AroundInterview, TypedMinutes>> & {
  readonly phases: readonly { readonly minutes: TypedMinutes }[]
}

/** Planned minutes from briefing to closed debrief, as far as they are typed. */
export function typedTotal(plan: TypedPlan): number {
  const parts = [...plan.phases.map(({ minutes }) => minutes), ...aroundInterview.map((part) => plan[part])]
  return parts.reduce<number>((sum, minutes) => sum + (Number(minutes) || 0), 0)
}
