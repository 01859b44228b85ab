import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlannedSession, RoundSetup } from '@/domain/pairing/round'
import type { Agreed } from '@/domain/round-change/change'
import { draftAgain } from '@/domain/round-change/draft-again'
import { rearrangeSlots } from '@/domain/round-change/rearrange-slots'

const HOUR = 3_600_000
const start = Date.UTC(2031, 0, 7, 8)
const setup: RoundSetup = {
  kind: 'oneSeat',
  slots: [0, 1, 2].map((index) => ({ id: `t${index}`, startsAt: start + index * HOUR })),
  rooms: [
    { id: 'r0', name: 'Ampère', place: 'room' },
    { id: 'r1', name: 'Visio', place: 'video' },
  ],
  learnerIds: ['camille', 'hugo'],
  supervisorIds: ['claire'],
  supervisorsEach: 1,
  away: [],
}
const planned = (id: string, slotId: string, roomId = 'r0'): PlannedSession => ({
  id: `p-${id}`,
  slotId,
  roomId,
  advisorId: 'camille',
  beneficiaryId: 'hugo',
  supervisorIds: ['claire'],
  observerIds: [],
  scenarioKey: 'yann',
  locked: false,
  liveSessionId: id,
})
const ids = () => {
  let last = 0
  return () => `new${++last}`
}

describe('The board after a move', () => {
  test('keeps a slot whose interviews all moved together, at its new hour', () => {
    const sessions = [planned('a', 't0'), planned('b', 't1')]
    const hours = [
      { liveSessionId: 'a', scheduledFor: start },
      { liveSessionId: 'b', scheduledFor: start + 25 * HOUR },
    ]
    const moved = { isMoved: (id: string) => id === 'b', shift: (at: number) => at, newId: ids() }
    const board = rearrangeSlots({ setup, sessions }, hours, moved)
    expect(board.sessions).toEqual(sessions)
    expect(board.setup.slots).toEqual([
      { id: 't0', startsAt: start },
      { id: 't2', startsAt: start + 2 * HOUR },
      { id: 't1', startsAt: start + 25 * HOUR },
    ])
  })

  test('gives the moved part of a slot one of its own', () => {
    const sessions = [planned('a', 't0'), planned('b', 't0', 'r1')]
    const hours = [
      { liveSessionId: 'a', scheduledFor: start },
      { liveSessionId: 'b', scheduledFor: start + 9 * HOUR },
    ]
    const moved = { isMoved: (id: string) => id === 'b', shift: (at: number) => at, newId: ids() }
    const board = rearrangeSlots({ setup, sessions }, hours, moved)
    expect(board.sessions.map(({ slotId }) => slotId)).toEqual(['t0', 'new1'])
  })

  test('takes along what waits in the draft for a person who is invited', () => {
    const { liveSessionId: _, ...waiting } = planned('w', 't1')
    const sessions = [planned('a', 't0'), waiting]
    const hours = [{ liveSessionId: 'a', scheduledFor: start + 24 * HOUR }]
    const shift = (at: number) => at + 24 * HOUR
    const board = rearrangeSlots({ setup, sessions }, hours, { isMoved: () => true, shift, newId: ids() })
    const startOf = (id: string) =>
      board.setup.slots.find((slot) => slot.id === board.sessions.find((each) => each.id === id)?.slotId)
        ?.startsAt
    expect(startOf('p-a')).toBe(start + 24 * HOUR)
    expect(startOf('p-w')).toBe(start + 25 * HOUR)
  })

  test('has a slot at the hour of each interview that moved, whatever moved', () => {
    const hour = fc.integer({ min: 0, max: 40 })
    const part = fc.record({ slot: fc.integer({ min: 0, max: 2 }), to: hour, isMoved: fc.boolean() })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const sessions = parts.map(({ slot }, index) => planned(`s${index}`, `t${slot}`))
        const hours = parts.map(({ slot, to, isMoved }, index) => ({
          liveSessionId: `s${index}`,
          scheduledFor: start + (isMoved ? to : slot) * HOUR,
        }))
        const isMoved = (id: string) => parts[Number(id.slice(1))]?.isMoved === true
        const board = rearrangeSlots({ setup, sessions }, hours, {
          isMoved,
          shift: (at: number) => at,
          newId: ids(),
        })
        for (const [index, { slotId }] of board.sessions.entries()) {
          const slot = board.setup.slots.find(({ id }) => id === slotId)
          expect(slot?.startsAt).toBe(hours[index]?.scheduledFor)
        }
        const starts = board.setup.slots.map(({ startsAt }) => startsAt)
        expect(starts).toEqual([...starts].sort((one, other) => one - other))
      }),
    )
  })
})

describe('A round that becomes a draft again', () => {
  type Known = Agreed & { scenarioKey: string }
  const agreed = (id: string, change: Partial<Known> = {}): Known => ({
    liveSessionId: id,
    status: 'scheduled',
    scheduledFor: start,
    place: 'room',
    where: { kind: 'room', name: 'Ampère' },
    seats: [
      { personId: 'camille', seat: 'advisor' },
      { personId: 'hugo', seat: 'beneficiary' },
      { personId: 'claire', seat: 'supervisor' },
    ],
    scenarioKey: 'yann',
    ...change,
  })

  test('holds what was changed since it was published, and not what was cancelled', () => {
    const sessions = [planned('a', 't0'), planned('b', 't1'), planned('c', 't2')]
    const seats = [
      { personId: 'hugo', seat: 'advisor' as const },
      { personId: 'moussa', seat: 'beneficiary' as const },
      { personId: 'paul', seat: 'supervisor' as const },
    ]
    const now = [
      agreed('a', {
        scheduledFor: start + 5 * HOUR,
        where: { kind: 'room', name: 'Curie' },
        seats,
        scenarioKey: 'kevin',
      }),
      agreed('b', { status: 'cancelled' }),
      agreed('c', { scheduledFor: start + 2 * HOUR }),
    ]
    const draft = draftAgain({ setup, sessions }, now, ids())
    expect(draft.sessions).toHaveLength(2)
    const [first] = draft.sessions
    expect(first).toMatchObject({ advisorId: 'hugo', beneficiaryId: 'moussa', scenarioKey: 'kevin' })
    expect(first?.liveSessionId).toBeUndefined()
    const slot = draft.setup.slots.find(({ id }) => id === first?.slotId)
    expect(slot?.startsAt).toBe(start + 5 * HOUR)
    expect(draft.setup.rooms.find(({ id }) => id === first?.roomId)?.name).toBe('Curie')
    expect(draft.setup.learnerIds).toContain('moussa')
    expect(draft.setup.supervisorIds).toContain('paul')
    expect(draft.sessions[1]).toMatchObject({ slotId: 't2', roomId: 'r0' })
  })

  test('keeps what was never published as it stood', () => {
    const { liveSessionId: _, ...waiting } = planned('w', 't1')
    const draft = draftAgain({ setup, sessions: [planned('a', 't0'), waiting] }, [agreed('a')], ids())
    expect(draft.sessions[1]).toEqual(waiting)
  })
})
