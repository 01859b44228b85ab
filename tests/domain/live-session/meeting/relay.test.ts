import { expect, it } from 'vitest'
import { defaultPlan, totalMinutes } from '@/domain/live-session/core/plan'
import {
  relayMinutes,
  relayMinutesLeast,
  relayOpensMinutes,
  relayTrialMinutes,
} from '@/domain/live-session/meeting/relay'

const scheduledFor = Date.UTC(2026, 10, 28, 9)
const opens = scheduledFor - relayOpensMinutes * 60_000
const planned = { plan: defaultPlan, scheduledFor, isToCome: true }

it('the relay lets people in for longer than their live session is planned, and two hours at least', () => {
  expect(relayMinutes(planned, scheduledFor)).toBe(relayMinutesLeast)
  const long = { ...defaultPlan, debrief: 180 }
  expect(relayMinutes({ ...planned, plan: long }, scheduledFor)).toBe(totalMinutes(long) + 60)
  const longest = { ...defaultPlan, debrief: 180, selfAssessment: 180 }
  expect(relayMinutes({ ...planned, plan: longest }, scheduledFor)).toBeGreaterThan(360)
})

it('more than an hour before it, the relay lets people in for a trial of ten minutes', () => {
  expect(relayTrialMinutes).toBe(10)
  expect(relayMinutes(planned, opens - 1)).toBe(relayTrialMinutes)
  expect(relayMinutes(planned, opens)).toBe(relayMinutesLeast)
})

it('what began before its hour has the relay to its end', () => {
  expect(relayMinutes({ ...planned, isToCome: false }, opens - 1)).toBe(relayMinutesLeast)
})
