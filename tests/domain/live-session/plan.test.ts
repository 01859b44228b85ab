import { describe, expect, it } from 'vitest'
import { defaultPlan, interviewMinutes, totalMinutes } from '@/domain/live-session/plan'
import { planSchema } from '@/domain/live-session/plan-schema'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'

const [introduction, ...others] = defaultPlan.phases
const withPhases = (...phases: unknown[]) => planSchema.safeParse({ ...defaultPlan, phases }).success

describe('the plan', () => {
  it('is by default the forty-five minutes of the course, twenty of them the interview', () => {
    expect(interviewMinutes(defaultPlan)).toBe(20)
    expect(totalMinutes(defaultPlan)).toBe(45)
    expect(planSchema.parse(defaultPlan)).toEqual(defaultPlan)
  })

  it('names by default the phases of the default grid, in their order', () => {
    expect(defaultPlan.phases.map(({ key }) => key)).toEqual(cepEntretienV1.phases.map(({ key }) => key))
  })

  it('has at least one phase, and none twice', () => {
    expect(withPhases(introduction, ...others)).toBe(true)
    expect(withPhases()).toBe(false)
    expect(withPhases(introduction, introduction)).toBe(false)
  })

  it.each([0, -1, 2.5, 121, Number.NaN, '4'])('a phase does not last %s minutes', (minutes) => {
    expect(withPhases({ key: 'introduction', minutes })).toBe(false)
  })

  it('may leave out what surrounds the interview', () => {
    const bare = { briefing: 0, phases: defaultPlan.phases, steppingOut: 0, selfAssessment: 0, debrief: 0 }
    expect(totalMinutes(planSchema.parse(bare))).toBe(20)
  })
})
