import { expect, it } from 'vitest'
import { stillCounts } from '@/domain/live-session/core/supervises'

it('a supervisor who left the cohort supervises nothing that is yet to be held', () => {
  const removed = { seat: 'supervisor', isMember: false } as const
  for (const status of ['scheduled', 'briefing', 'interview'] as const)
    expect(stillCounts(removed, status), status).toBe(false)
  expect(stillCounts({ ...removed, isMember: true }, 'scheduled')).toBe(true)
})

it('an interview that was held keeps the name of its supervisor, and every interview those of its players', () => {
  expect(stillCounts({ seat: 'supervisor', isMember: false }, 'closed')).toBe(true)
  expect(stillCounts({ seat: 'advisor', isMember: false }, 'scheduled')).toBe(true)
})
