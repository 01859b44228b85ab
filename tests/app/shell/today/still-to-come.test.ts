import { describe, expect, it } from 'vitest'
import { type DaySlot, type SlotSession, stillToCome } from '@/app/(shell)/today/_organised/day'

const hour = 3_600_000
const now = Date.UTC(2026, 11, 3, 9, 27)

/** Only what the rule reads of a session and a slot. */
function slot(hours: number, sessions: readonly { id: string; hasBegun: boolean }[], free = 0): DaySlot {
  return {
    startsAt: now + hours * hour,
    sessions: sessions.map(({ id, hasBegun }) => ({ id, readiness: hasBegun ? null : {} }) as SlotSession),
    free: Array.from({ length: free }, (_, place) => ({ roomId: `room${place}` })),
  } as DaySlot
}

const told = (...slots: DaySlot[]) =>
  stillToCome(slots, now).map(({ startsAt, sessions }) => [
    (startsAt - now) / hour,
    ...sessions.map(({ id }) => id),
  ])

describe('the rest of the day', () => {
  it('leaves out interviews that have begun, and a slot in which all have', () => {
    expect(
      told(
        slot(-2, [{ id: 'debrief', hasBegun: true }]),
        slot(0, [
          { id: 'running', hasBegun: true },
          { id: 'late', hasBegun: false },
        ]),
        slot(2, [{ id: 'next', hasBegun: false }]),
      ),
    ).toEqual([
      [0, 'late'],
      [2, 'next'],
    ])
  })

  it('keeps a slot ahead with a free room, and not one whose hour has passed', () => {
    expect(told(slot(-1, [], 1), slot(1, [], 1))).toEqual([[1]])
  })
})
