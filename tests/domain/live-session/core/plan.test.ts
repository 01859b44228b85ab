import { describe, expect, it } from 'vitest'
import { defaultPlan, interviewMinutes, planFor, totalMinutes } from '@/domain/live-session/core/plan'
import { planSchema } from '@/domain/live-session/core/plan-schema'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'

const [introduction, ...others] = defaultPlan.phases
const withPhases = (...phases: unknown[]) => planSchema.safeParse({ ...defaultPlan, phases }).success

describe('the plan', () => {
  it('is by default the forty-five minutes of the course, twenty of them the interview', () => {
    expect(interviewMinutes(defaultPlan)).toBe(20)
    expect(totalMinutes(defaultPlan)).toBe(45)
    expect(planSchema.parse(defaultPlan)).toEqual(defaultPlan)
  })

  it('has by default the phases of the default grid, in their order and as long as it says', () => {
    expect(defaultPlan.phases).toEqual(cepEntretienV1.phases.map(({ key, minutes }) => ({ key, minutes })))
  })

  it('has at least one phase, and none twice', () => {
    expect(withPhases(introduction, ...others)).toBe(true)
    expect(withPhases()).toBe(false)
    expect(withPhases(introduction, introduction)).toBe(false)
  })

  it.each([0, -1, 2.5, 121, Number.NaN, '4'])('a phase does not last %s minutes', (minutes) => {
    expect(withPhases({ key: 'introduction', minutes })).toBe(false)
  })

  it('follows another grid: lengths are kept by key, other phases last what the grid says, the rest stays', () => {
    const [first, second] = cepEntretienV1.phases
    if (!first || !second) throw new Error('there are phases')
    const phases = [second, { ...first, key: 'welcome', minutes: 6 }]
    const before = {
      ...defaultPlan,
      briefing: 9,
      phases: [
        { key: 'introduction', minutes: 7 },
        { key: 'exploration', minutes: 30 },
      ],
    }
    expect(planFor({ phases }, before)).toEqual({
      ...before,
      phases: [
        { key: 'exploration', minutes: 30 },
        { key: 'welcome', minutes: 6 },
      ],
    })
    expect(planFor(cepEntretienV1, defaultPlan)).toEqual(defaultPlan)
  })

  it('may leave out what surrounds the interview', () => {
    const bare = { briefing: 0, phases: defaultPlan.phases, steppingOut: 0, selfAssessment: 0, debrief: 0 }
    expect(totalMinutes(planSchema.parse(bare))).toBe(20)
  })
})
