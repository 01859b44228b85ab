import { expect, it } from 'vitest'
import { isRunning } from '@/domain/live-session/core/is-running'

const now = Date.UTC(2026, 10, 27, 10)
const hour = 3_600_000

it('an interview runs until nothing has happened in it for a day; nothing else runs', () => {
  expect(isRunning({ status: 'interview', lastFactAt: now - 23 * hour }, now)).toBe(true)
  expect(isRunning({ status: 'interview', lastFactAt: now - 24 * hour }, now)).toBe(false)
  expect(isRunning({ status: 'debrief', lastFactAt: now }, now)).toBe(false)
})
