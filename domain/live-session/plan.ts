import type * as z from 'zod/mini'
import type { placeSchema, planSchema, whereSchema } from './plan-schema'

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
