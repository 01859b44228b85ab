import { expect, it } from 'vitest'
import { relayMinutes, relayMinutesLeast } from '@/domain/live-session/meeting/relay'
import { defaultPlan, totalMinutes } from '@/domain/live-session/plan'

it('the relay lets people in for longer than their live session is planned, and two hours at least', () => {
  expect(relayMinutes(defaultPlan)).toBe(relayMinutesLeast)
  const long = { ...defaultPlan, debrief: 180 }
  expect(relayMinutes(long)).toBe(totalMinutes(long) + 60)
  expect(relayMinutes({ ...defaultPlan, debrief: 180, selfAssessment: 180 })).toBeGreaterThan(360)
})
