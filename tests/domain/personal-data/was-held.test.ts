import { expect, it } from 'vitest'
import { wasHeld } from '@/domain/personal-data/was-held'

const seat = { status: 'closed', hasEnded: false, waitsOutside: false } as const

it('a seat was held once its interview took place, and not while it is planned, runs, or after it was cancelled', () => {
  for (const status of ['selfAssessment', 'debrief', 'closed'] as const)
    expect(wasHeld({ ...seat, status }), status).toBe(true)
  for (const status of ['scheduled', 'briefing', 'interview', 'cancelled'] as const)
    expect(wasHeld({ ...seat, status }), status).toBe(false)
})

it('a seat given to another person, or shut to its holder, was not held', () => {
  expect(wasHeld({ ...seat, hasEnded: true })).toBe(false)
  expect(wasHeld({ ...seat, waitsOutside: true })).toBe(false)
})
