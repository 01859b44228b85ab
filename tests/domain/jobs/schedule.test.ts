import { expect, test } from 'vitest'
import { turnAt } from '@/domain/jobs/schedule'

test('the turns of a periodic job are the same wherever and whenever in the hour they are asked for', () => {
  const [early, late] = [Date.UTC(2026, 10, 26, 9, 0, 0), Date.UTC(2026, 10, 26, 9, 59, 59, 999)]
  expect(turnAt(early, 3_600_000)).toBe('2026-11-26T09:00:00.000Z')
  expect(turnAt(late, 3_600_000)).toBe(turnAt(early, 3_600_000))
  expect(turnAt(late + 1, 3_600_000)).toBe('2026-11-26T10:00:00.000Z')
})
