import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlayer, seats } from '@/domain/live-session/core/seat'
import { parseChannel, presenceChannel, seatChannel } from '@/domain/live-session/follow/channels'

const liveSessionId = '5e551011-0000-4000-8000-000000000001'
const person = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abzAZ019-_') })

describe('channel names', () => {
  it('read back to the session, the seat and, save for players, the person they were made of', () => {
    fc.assert(
      fc.property(fc.uuid(), person, fc.constantFrom(...seats), (id, personId, seat) => {
        expect(parseChannel(presenceChannel(id))).toEqual({ kind: 'presence', liveSessionId: id })
        expect(parseChannel(seatChannel(id, { personId, seat }))).toEqual({
          kind: 'seat',
          liveSessionId: id,
          seat,
          personId: isPlayer(seat) ? null : personId,
        })
      }),
    )
  })

  it('are one for each seat that reads alone', () => {
    const channel = (personId: string, seat: (typeof seats)[number]) =>
      seatChannel(liveSessionId, { personId, seat })
    expect(channel('sophie', 'supervisor')).not.toBe(channel('marc', 'supervisor'))
    expect(channel('nadia', 'observer')).not.toBe(channel('olivier', 'observer'))
    expect(new Set(seats.map((seat) => channel('nadia', seat))).size).toBe(seats.length)
  })

  it('fit what every engine of the protocol accepts', () => {
    const longest = seatChannel(liveSessionId, { personId: 'x'.repeat(64), seat: 'observer' })
    expect(longest).toMatch(/^[-a-zA-Z0-9_=@,.;]{1,164}$/u)
  })

  it.each([
    '',
    'live-session',
    `presence-live-session-${liveSessionId}-advisor`,
    `presence-live-session-${liveSessionId}\n`,
    `private-live-session-${liveSessionId}`,
    `private-live-session-${liveSessionId}-coordinator`,
    `private-live-session-${liveSessionId}-advisor-lea`,
    `private-live-session-${liveSessionId}-observer`,
    `private-live-session-${liveSessionId}-supervisor`,
    `private-live-session-${liveSessionId}-observer-`,
    `private-live-session-${liveSessionId}-observer-a b`,
    `private-live-session-${liveSessionId.slice(1)}-advisor`,
    `x-private-live-session-${liveSessionId}-advisor`,
  ])('«%s» is none of ours', (name) => {
    expect(parseChannel(name)).toBeNull()
  })

  it('any other text is none of ours', () => {
    fc.assert(fc.property(fc.string(), (name) => parseChannel(name) === null))
  })
})
