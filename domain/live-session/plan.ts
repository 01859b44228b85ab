import type * as z from 'zod/mini'
import type { placeSchema, planSchema } from './plan-schema'

/** Planned lengths, in minutes. */
export type Plan = z.infer<typeof planSchema>

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

/** Planned length of the interview itself, in minutes: the sum of its phases. */
export function interviewMinutes(plan: Plan): number {
  return plan.phases.reduce((sum, phase) => sum + phase.minutes, 0)
}

/** Planned length from briefing to closed debrief, in minutes. */
export function totalMinutes(plan: Plan): number {
  return plan.briefing + interviewMinutes(plan) + plan.steppingOut + plan.selfAssessment + plan.debrief
}

/** Where the live session happens. */
export type Place = z.infer<typeof placeSchema>
