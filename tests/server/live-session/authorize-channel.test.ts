import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { presenceChannel, seatChannel } from '@/domain/live-session/channels'
import type { Seat } from '@/domain/live-session/seat'
import { authorizeChannel } from '@/server/live-session/authorize-channel'
import { type Cast, castLiveSession, openServerStage, type ServerStage } from '../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
})
afterAll(() => stage.close())

type Who = Exclude<keyof Cast, 'cohortId' | 'liveSessionId' | 'strangeCohortId'>
const channels = {
  presence: () => presenceChannel(cast.liveSessionId),
  advisor: () => seat('advisor', cast.advisor.id),
  beneficiary: () => seat('beneficiary', cast.beneficiary.id),
  supervisor: () => seat('supervisor', cast.supervisor.id),
  observer: () => seat('observer', cast.observer.id),
  secondObserver: () => seat('observer', cast.secondObserver.id),
} as const
type Channel = keyof typeof channels
const seat = (role: Seat, personId: string) => seatChannel(cast.liveSessionId, { seat: role, personId })

/** Who may listen where; whoever is not named here may nowhere. */
const open: Partial<Record<Who, Channel[]>> = {
  advisor: ['presence', 'advisor'],
  beneficiary: ['presence', 'beneficiary'],
  supervisor: ['presence', 'supervisor'],
  observer: ['presence', 'observer'],
  secondObserver: ['presence', 'secondObserver'],
}
const everybody: Who[] = [
  ...(['advisor', 'beneficiary', 'supervisor', 'observer', 'secondObserver'] as const),
  ...(['otherLearner', 'otherSupervisor', 'coordinator', 'stranger'] as const),
]
const pairs = everybody.flatMap((who) =>
  (Object.keys(channels) as Channel[]).map((channel) => [who, channel] as const),
)

const ask = (who: Who, channel: string, socket = '12.34') =>
  authorizeChannel(stage.runtime, cast[who], socket, channel)

describe('listening to a live session', () => {
  test.each(pairs)('%s asks for the channel: %s', async (who, channel) => {
    const answer = ask(who, channels[channel]())
    if (open[who]?.includes(channel)) expect((await answer).auth).toMatch(/^key:[0-9a-f]{64}$/u)
    else await expect(answer).rejects.toMatchObject({ name: 'DomainError' })
  })

  test('presence tells the name and seat of whoever is here', async () => {
    const { channel_data } = await ask('advisor', channels.presence())
    expect(JSON.parse(channel_data ?? '')).toEqual({
      user_id: cast.advisor.id,
      user_info: { name: 'Inès Marchetti', seat: 'advisor' },
    })
  })

  test.each(['private-anything', 'presence-live-session-abc', 'public', ''])(
    'a channel that is none of ours is refused: %j',
    async (channel) => {
      await expect(ask('supervisor', channel)).rejects.toMatchObject({ code: 'notFound' })
    },
  )

  test('another seat’s channel is not signed under the name of one’s own', async () => {
    const forged = `${seat('observer', cast.observer.id)},${cast.secondObserver.id}`
    await expect(ask('observer', forged)).rejects.toMatchObject({ name: 'DomainError' })
    await expect(ask('observer', channels.observer(), '12.34:private-x')).rejects.toMatchObject({
      code: 'invalid_socket',
    })
  })
})
