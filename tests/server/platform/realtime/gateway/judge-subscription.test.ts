import { describe, expect, test } from 'vitest'
import {
  judgeSubscription,
  type SubscriptionRules,
} from '@/server/platform/realtime/gateway/judge-subscription'
import { DEFAULT_LIMITS } from '@/server/platform/realtime/gateway/limits'
import { signChannel } from '@/server/platform/realtime/gateway/signature'

const app = { key: 'key', secret: 'secret' }
const rules: SubscriptionRules = {
  app,
  limits: { ...DEFAULT_LIMITS, maxChannelsPerConnection: 3, maxPresenceMembers: 2 },
  arePublicChannelsAllowed: false,
  isMember: (_channel, userId) => userId === 'here-already',
  memberCount: (channel) => (channel === 'presence-full' ? 2 : 0),
}

function ask(
  channel: string,
  channelData?: string,
  over: { auth?: string; joinedCount?: number; userId?: string } = {},
) {
  const auth = over.auth ?? signChannel(app, '1.2', channel, channelData)
  const joinedCount = over.joinedCount ?? 0
  const userId = over.userId ?? null
  return judgeSubscription({ socketId: '1.2', channel, auth, channelData, joinedCount, userId }, rules)
}

function refusalOf(verdict: ReturnType<typeof judgeSubscription>) {
  return verdict.allowed ? null : [verdict.refusal.type, verdict.refusal.status]
}

describe('asking to join a channel', () => {
  test('a private channel with its signature is joined', () => {
    expect(ask('private-a')).toEqual({ allowed: true, member: undefined })
  })

  test('a presence channel is joined as the signed user', () => {
    expect(ask('presence-a', '{"user_id":"u1","user_info":{"name":"Ana"}}')).toEqual({
      allowed: true,
      member: { userId: 'u1', userInfo: { name: 'Ana' } },
    })
  })

  test('a user id signed as a number is read as text', () => {
    expect(ask('presence-a', '{"user_id":7}')).toEqual({
      allowed: true,
      member: { userId: '7', userInfo: null },
    })
  })

  test.each([
    ['no signature', ''],
    ['a signature of another key', signChannel({ ...app, key: 'other' }, '1.2', 'private-a')],
    ['a signature of another secret', signChannel({ ...app, secret: 'other' }, '1.2', 'private-a')],
    ['the signature of another socket', signChannel(app, '1.3', 'private-a')],
    ['the signature of another channel', signChannel(app, '1.2', 'private-b')],
    ['a signature of the same length in another alphabet', `key:${'é'.repeat(32)}`],
  ])('%s is unauthorized', (_what, auth) => {
    expect(refusalOf(ask('private-a', undefined, { auth }))).toEqual(['AuthError', 401])
  })

  test('member data that was not the signed one is unauthorized', () => {
    const auth = signChannel(app, '1.2', 'presence-a', '{"user_id":"u1"}')
    expect(refusalOf(ask('presence-a', '{"user_id":"u2"}', { auth }))).toEqual(['AuthError', 401])
  })

  test.each([undefined, '', 'not json', '{}', '{"user_id":""}', '{"user_id":null}', '[]'])(
    'a presence channel without a user id (%j) is unauthorized',
    (channelData) => {
      expect(refusalOf(ask('presence-a', channelData))).toEqual(['AuthError', 401])
    },
  )

  test('a member brings 1,024 bytes of information, and no more', () => {
    const withInfo = (bytes: number) =>
      ask('presence-a', JSON.stringify({ user_id: 'u1', user_info: 'é'.repeat((bytes - 2) / 2) }))
    expect(withInfo(1_024).allowed).toBe(true)
    expect(refusalOf(withInfo(1_026))).toEqual(['LimitReached', 413])
  })

  test('a user id has 128 characters, and no more', () => {
    const named = (length: number) => ask('presence-a', JSON.stringify({ user_id: 'u'.repeat(length) }))
    expect(named(128).allowed).toBe(true)
    expect(refusalOf(named(129))).toEqual(['AuthError', 401])
  })

  test('the channel of a user is open only to sockets signed in as that user', () => {
    expect(ask('#server-to-user-ana', undefined, { auth: '', userId: 'ana' }).allowed).toBe(true)
    expect(refusalOf(ask('#server-to-user-ana', undefined, { userId: 'bea' }))).toEqual(['AuthError', 401])
    expect(refusalOf(ask('#server-to-user-ana'))).toEqual(['AuthError', 401])
  })

  test('public channels are closed unless they are opened by configuration', () => {
    const request = {
      socketId: '1.2',
      channel: 'news',
      auth: '',
      channelData: undefined,
      joinedCount: 0,
      userId: null,
    }
    expect(refusalOf(judgeSubscription(request, rules))).toEqual(['AuthError', 401])
    expect(judgeSubscription(request, { ...rules, arePublicChannelsAllowed: true }).allowed).toBe(true)
  })

  test('names outside the alphabet are not channels', () => {
    expect(refusalOf(ask('private-a b'))).toEqual(['InvalidChannel', 400])
    expect(refusalOf(ask(`private-${'a'.repeat(200)}`))).toEqual(['InvalidChannel', 400])
  })

  test('a connection has so many channels and no more', () => {
    expect(refusalOf(ask('private-a', undefined, { joinedCount: 3 }))).toEqual(['LimitReached', 429])
  })

  test('a full presence channel still takes the second connection of someone inside', () => {
    expect(refusalOf(ask('presence-full', '{"user_id":"newcomer"}'))).toEqual(['LimitReached', 429])
    expect(ask('presence-full', '{"user_id":"here-already"}').allowed).toBe(true)
  })
})
