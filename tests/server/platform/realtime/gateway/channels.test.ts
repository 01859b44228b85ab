import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createChannels } from '@/server/platform/realtime/gateway/channels'

const ROOM = 'presence-room'
const camille = { userId: 'camille', userInfo: { name: 'Camille' } }

describe('who is in a channel', () => {
  test('a user with two connections is one member until both have left', () => {
    const channels = createChannels<string>()
    expect(channels.join(ROOM, 'laptop', camille)).toBe(true)
    expect(channels.join(ROOM, 'phone', camille)).toBe(false)
    expect(channels.roster(ROOM)).toEqual({
      ids: ['camille'],
      hash: { camille: { name: 'Camille' } },
      count: 1,
    })
    expect(channels.leave(ROOM, 'laptop')).toBe(null)
    expect(channels.leave(ROOM, 'phone')).toBe('camille')
    expect(channels.occupied('')).toEqual([])
  })

  test('a user id that is also a property of every object stays an ordinary member', () => {
    const channels = createChannels<string>()
    channels.join(ROOM, 'a', { userId: '__proto__', userInfo: { admin: true } })
    expect(JSON.parse(JSON.stringify(channels.roster(ROOM))).ids).toEqual(['__proto__'])
    expect(JSON.stringify(channels.roster(ROOM))).toContain('"__proto__":{"admin":true}')
    expect(Object.hasOwn({}, 'admin')).toBe(false)
  })

  test('occupied channels are found by the beginning of their name', () => {
    const channels = createChannels<string>()
    channels.join('private-live-1-advisor', 'a')
    channels.join('private-live-2-advisor', 'a')
    expect(channels.occupied('private-live-1')).toEqual(['private-live-1-advisor'])
  })

  test('after any comings and goings the roster is exactly the users of the connections still there', () => {
    const step = fc.record({
      isJoining: fc.boolean(),
      connection: fc.integer({ min: 0, max: 5 }),
      user: fc.constantFrom('a', 'b', 'c'),
      channel: fc.constantFrom('presence-x', 'presence-y'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const channels = createChannels<number>()
        const truth = new Map<string, { channel: string; connection: number; user: string }>()
        const usersOf = (channel: string) =>
          new Set([...truth.values()].filter((one) => one.channel === channel).map((one) => one.user))

        for (const { isJoining, connection, user, channel } of steps) {
          const place = `${channel} ${connection}`
          const before = usersOf(channel)
          if (isJoining && !truth.has(place)) {
            truth.set(place, { channel, connection, user })
            const isNewMember = channels.join(channel, connection, { userId: user, userInfo: user })
            expect(isNewMember).toBe(!before.has(user))
          } else if (!isJoining) {
            truth.delete(place)
            const removedUserId = channels.leave(channel, connection)
            expect(removedUserId).toBe([...before].find((one) => !usersOf(channel).has(one)) ?? null)
          }
          const roster = channels.roster(channel)
          expect(new Set(roster.ids)).toEqual(usersOf(channel))
          expect(roster.count).toBe(usersOf(channel).size)
          expect(Object.keys(roster.hash).toSorted()).toEqual(roster.ids.toSorted())
          const joined = [...truth.values()].filter((one) => one.connection === connection)
          expect(channels.joinedBy(connection).toSorted()).toEqual(
            joined.map((one) => one.channel).toSorted(),
          )
        }
        const occupied = new Set([...truth.values()].map((one) => one.channel))
        expect(new Set(channels.occupied('presence-'))).toEqual(occupied)
      }),
    )
  })
})
