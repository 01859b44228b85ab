import { describe, expect, test } from 'vitest'
import {
  invitationOf,
  invitedId,
  invitedIn,
  invitedStanding,
  readyIn,
  waitingIn,
  withoutEnded,
} from '@/domain/pairing/invited'
import type { PlannedSession, RoundSetup } from '@/domain/pairing/round'

const HOUR = 3_600_000
const now = Date.UTC(2031, 0, 7, 8)
const [zoe, paul] = [invitedId('zoe'), invitedId('paul')]
const setup: RoundSetup = {
  kind: 'oneSeat',
  slots: [0, 1].map((index) => ({ id: `t${index}`, startsAt: now + (index - 0.5) * HOUR })),
  rooms: [{ id: 'r0', name: 'Ampère', place: 'room' }],
  learnerIds: ['camille', zoe],
  supervisorIds: ['claire', paul],
  supervisorsEach: 1,
  away: [
    { personId: zoe, slotIds: ['t0'] },
    { personId: 'camille', slotIds: ['t1'] },
  ],
}
const planned = (id: string, change: Partial<PlannedSession> = {}): PlannedSession => ({
  id,
  slotId: 't1',
  roomId: 'r0',
  advisorId: 'camille',
  beneficiaryId: zoe,
  supervisorIds: ['claire'],
  observerIds: [],
  scenarioKey: 'yann',
  locked: false,
  ...change,
})
const everybody = { learnerIds: new Set([zoe]), supervisorIds: new Set([paul]) }
const nobody = { learnerIds: new Set<string>(), supervisorIds: new Set<string>() }

describe('What stands in a draft for a person who is invited', () => {
  test('leads to the invitation, and a person leads to none', () => {
    expect(invitationOf(zoe)).toBe('zoe')
    expect(invitationOf('camille')).toBeNull()
  })

  test('keeps an interview from being published', () => {
    const sessions = [planned('a'), planned('b', { beneficiaryId: 'hugo' })]
    expect(invitedIn(planned('a', { observerIds: [zoe], supervisorIds: [paul] }))).toEqual([zoe, paul])
    expect(readyIn(sessions).map(({ id }) => id)).toEqual(['b'])
    expect(waitingIn([planned('a'), planned('b', { liveSessionId: 'l1' })]).map(({ id }) => id)).toEqual([
      'a',
    ])
  })
})

describe('An invitation that has ended', () => {
  test('is in the set-up no more, nor one that is for another role by now', () => {
    expect(withoutEnded(setup, everybody)).toEqual(setup)
    const without = withoutEnded(setup, nobody)
    expect(without.learnerIds).toEqual(['camille'])
    expect(without.supervisorIds).toEqual(['claire'])
    expect(without.away).toEqual([{ personId: 'camille', slotIds: ['t1'] }])
    const swapped = { learnerIds: everybody.supervisorIds, supervisorIds: everybody.learnerIds }
    expect(withoutEnded(setup, swapped).learnerIds).toEqual(['camille'])
  })

  test('leaves its place to be decided, as long as the hour is ahead', () => {
    const sessions = [planned('a'), planned('past', { slotId: 't0' })]
    const board = { setup, sessions, isPublished: false }
    expect(invitedStanding(board, everybody, now)).toEqual({ freed: [], held: [] })
    expect(invitedStanding(board, nobody, now)).toEqual({ freed: ['a'], held: [] })
  })
})

test('an interview of a published round whose people have all joined is held back until it is published', () => {
  const sessions = [planned('a', { beneficiaryId: 'hugo' }), planned('b')]
  expect(invitedStanding({ setup, sessions, isPublished: true }, everybody, now)).toEqual({
    freed: [],
    held: ['a'],
  })
  expect(invitedStanding({ setup, sessions, isPublished: false }, everybody, now).held).toEqual([])
})
