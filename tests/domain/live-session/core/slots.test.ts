import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isAhead, slotsOf } from '@/domain/live-session/core/slots'
import type { Status } from '@/domain/live-session/core/stage'

const hour = 3_600_000
const anyStart = fc.integer({ min: 0, max: 6 }).map((index) => index * hour)

it('slots hold each interview once, in order of time, and each begins when its interviews do', () => {
  fc.assert(
    fc.property(fc.array(anyStart, { maxLength: 30 }), (starts) => {
      const sessions = starts.map((scheduledFor, id) => ({ id, scheduledFor }))
      const slots = slotsOf(sessions)
      expect(slots.map(({ startsAt }) => startsAt)).toEqual([...new Set(starts)].sort((a, b) => a - b))
      expect(slots.flatMap((slot) => slot.sessions.map(({ id }) => id)).sort((a, b) => a - b)).toEqual(
        sessions.map(({ id }) => id),
      )
      for (const { startsAt, sessions: there } of slots) {
        expect(there.every(({ scheduledFor }) => scheduledFor === startsAt)).toBe(true)
        expect(there.map(({ id }) => id)).toEqual(there.map(({ id }) => id).sort((a, b) => a - b))
      }
    }),
  )
})

it.each<[Status, number, boolean]>([
  ['scheduled', 0, true],
  ['scheduled', 3 * hour, true],
  ['scheduled', 3 * hour + 1, false],
  ['interview', 9 * hour, true],
  ['debrief', 9 * hour, true],
  ['closed', 0, false],
  ['cancelled', 0, false],
])('an interview that is %s, %d ms after its hour, is ahead: %s', (status, later, expected) => {
  expect(isAhead({ status, scheduledFor: 8 * hour }, 8 * hour + later)).toBe(expected)
})
