import * as z from 'zod/mini'

const minutes = z.int().check(z.gte(0), z.lte(180))

/** Planned lengths, in minutes. Defaults come from the course: 45 min in all. */
export const planSchema = z.object({
  briefing: minutes,
  phases: z
    .array(z.object({ key: z.string().check(z.minLength(1)), minutes: z.int().check(z.gte(1), z.lte(120)) }))
    .check(
      z.minLength(1),
      z.refine((phases) => new Set(phases.map(({ key }) => key)).size === phases.length, {
        message: 'a phase is planned twice',
      }),
    ),
  steppingOut: minutes,
  selfAssessment: minutes,
  debrief: minutes,
})
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

/** Where the live session happens. Media come with `audio` and `video`. */
export const placeSchema = z.enum(['room', 'audio', 'video'])
export type Place = z.infer<typeof placeSchema>
