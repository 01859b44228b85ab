import type * as z from 'zod/mini'
import type { Phase } from '@/domain/observation/grid'
import type { placeSchema, planSchema, whereSchema } from './plan-schema'

/** Planned lengths, in minutes. */
export type Plan = z.infer<typeof planSchema>

/** The plan of a cohort with the default grid. */
export const defaultPlan: Plan = {
  briefing: 5,
  phases: [
    { key: 'introduction', minutes: 4 },
    { key: 'exploration', minutes: 11 },
    { key: 'conclusion', minutes: 5 },
  ],
  steppingOut: 2,
  selfAssessment: 3,
  debrief: 15,
}

type PlannedPhase = Pick<Phase, 'key' | 'minutes'>

/**
 * The plan of interviews with this grid: its phases in its order, each as long as before where the plan had one of that key,
 * else as long as the grid says; the other parts as before.
 */
export function planFor(grid: { readonly phases: readonly PlannedPhase[] }, before: Plan): Plan {
  return { ...before, phases: phasesFor(grid, before.phases) }
}

/** The phases of such a plan; lengths that are being typed are kept as they are. */
export function phasesFor<Minutes>(
  { phases }: { readonly phases: readonly PlannedPhase[] },
  before: readonly { readonly key: string; readonly minutes: Minutes }[],
): { key: string; minutes: Minutes | number }[] {
  const lengths = new Map(before.map(({ key, minutes }) => [key, minutes]))
  return phases.map(({ key, minutes }) => ({ key, minutes: lengths.get(key) ?? minutes }))
}

/** The parts of a live session around the interview itself, in their order. */
export const aroundInterview = ['briefing', 'steppingOut', 'selfAssessment', 'debrief'] as const
export type AroundInterview = (typeof aroundInterview)[number]

/** Planned length of the interview itself, in minutes: the sum of its phases. */
export function interviewMinutes(plan: Plan): number {
  return plan.phases.reduce((sum, phase) => sum + phase.minutes, 0)
}

/** Planned length from briefing to closed debrief, in minutes. */
export function totalMinutes(plan: Plan): number {
  return aroundInterview.reduce((sum, part) => sum + plan[part], interviewMinutes(plan))
}

/** Where the live session happens. */
export type Place = z.infer<typeof placeSchema>

/** The name of its room, or its meeting link; null when neither was said. */
export type Where = z.infer<typeof whereSchema>
