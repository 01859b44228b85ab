import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seats } from '@/domain/live-session/core/seat'
import { presenceChannel, seatChannel } from '@/domain/live-session/follow/channels'
import { authorizeChannel } from '@/server/interview/live-session/authorize-channel'
import {
  type Around,
  circles,
  everybody,
  openStageForEverybody,
  supervisions,
  type Who,
} from '../../../support/around-a-session'
import type { ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let around: Around
beforeAll(async () => {
  ;({ stage, around } = await openStageForEverybody())
})
afterAll(() => stage.close())

const seatOf = { second: 'supervisor', secondObserver: 'observer' } as const
const signedIn = everybody.filter((who) => who !== 'signedOut')

/** The answer to a person who asks to listen: 'open', or the whole refusal. */
async function ask(who: Exclude<Who, 'signedOut'>, channel: string): Promise<string> {
  try {
    const { auth } = await authorizeChannel(stage.runtime, around.people[who], '12.34', channel)
    expect(auth).toMatch(/^key:[0-9a-f]{64}$/u)
    return 'open'
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return `${error.name} ${error.code}`
  }
}

describe.each(supervisions)('listening to a session whose supervisors are: %s', (supervision) => {
  test.each(circles.seated)(
    'the channel of the %s is open to no other seat, shared or not',
    async (owner) => {
      const seat = owner in seatOf ? seatOf[owner as keyof typeof seatOf] : (owner as (typeof seats)[number])
      const personId = around.people[owner].id
      const channel = seatChannel(around.sessions[supervision], { seat, personId })
      const told = Object.fromEntries(
        await Promise.all(signedIn.map(async (who) => [who, await ask(who, channel)])),
      )
      const isSeated = (who: Who) => (circles.seated as readonly Who[]).includes(who)
      const refusal = (who: Who) => {
        if (who === 'formerMember') return 'DomainError noLongerMember'
        if (who === 'formerlySeated') return 'DomainError noLongerSeated'
        return isSeated(who) ? 'DomainError seatMayNot' : 'DomainError notFound'
      }
      expect(told).toEqual(
        Object.fromEntries(signedIn.map((who) => [who, who === owner ? 'open' : refusal(who)])),
      )
    },
  )

  test('presence is open to its seats only', async () => {
    const channel = presenceChannel(around.sessions[supervision])
    const may = []
    for (const who of signedIn) if ((await ask(who, channel)) === 'open') may.push(who)
    expect(may).toEqual(circles.seated)
  })
})

test('every kind of seat there is has its channel in this matrix', () => {
  const held = circles.seated.map((who) => (who in seatOf ? seatOf[who as keyof typeof seatOf] : who))
  expect([...new Set<string>(held)].sort()).toEqual([...seats].sort())
})

describe('a channel that is none of ours', () => {
  const foreign = (id: string) => [
    '',
    'public',
    `live-session-${id}`,
    `cache-live-session-${id}`,
    '#server-to-user-1',
    'private-anything',
    'presence-live-session-abc',
    `private-live-session-${id}`,
    `private-cache-live-session-${id}-advisor`,
    `private-encrypted-live-session-${id}-advisor`,
    `presence-cache-live-session-${id}`,
    `private-live-session-${id}-coordinator`,
    `private-live-session-${id}-advisor-`,
    `private-live-session-${id}-observer`,
    ` presence-live-session-${id}`,
    `presence-live-session-${id}\n`,
    `PRESENCE-live-session-${id}`,
  ]

  test.each(['supervisor', 'advisor', 'coordinator', 'strangeAdvisor'] as const)(
    'is refused to the %s as one that is not there',
    async (who) => {
      for (const channel of foreign(around.sessions.shared)) {
        expect(await ask(who, channel), channel).toBe('DomainError notFound')
      }
    },
  )

  test('is not told from one of a live session that is not there, or not theirs', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000'
    for (const id of [nowhere, around.next, around.strange]) {
      for (const channel of [presenceChannel(id), seatChannel(id, { seat: 'advisor', personId: 'x' })]) {
        expect(await ask('supervisor', channel), channel).toBe('DomainError notFound')
      }
    }
  })
})

test('presence tells the name and seat of each person here, by their own page only', async () => {
  const channel = presenceChannel(around.sessions.shared)
  const { channel_data } = await authorizeChannel(stage.runtime, around.people.advisor, '12.34', channel)
  expect(JSON.parse(channel_data ?? '')).toEqual({
    user_id: around.people.advisor.id,
    user_info: { name: 'Inès Marchetti', seat: 'advisor' },
  })
})

test('another seat’s channel is not signed under the name of one’s own', async () => {
  const own = { seat: 'observer' as const, personId: around.people.observer.id }
  const channel = seatChannel(around.sessions.shared, own)
  expect(await ask('observer', `${channel},${around.people.secondObserver.id}`)).toMatch(/^DomainError/u)
  const forged = authorizeChannel(stage.runtime, around.people.observer, '12.34:private-x', channel)
  await expect(forged).rejects.toMatchObject({ code: 'invalid_socket' })
})
