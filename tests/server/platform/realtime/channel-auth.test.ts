import PusherHttp from 'pusher'
import { describe, expect, test } from 'vitest'
import { authorizeChannel } from '@/server/platform/realtime/channel-auth'

const app = { key: 'app-key', secret: 'app-secret' }
const presence = { user_id: 'u1', user_info: { name: 'Zoé' } }

describe('authorising a channel', () => {
  test('the answer is the one the official library gives', () => {
    const official = new PusherHttp({ ...app, appId: '1', host: '127.0.0.1' })
    expect(authorizeChannel(app, '12.34', 'private-a')).toEqual(
      official.authorizeChannel('12.34', 'private-a'),
    )
    expect(authorizeChannel(app, '12.34', 'presence-a', presence)).toEqual(
      official.authorizeChannel('12.34', 'presence-a', presence),
    )
  })

  test.each([
    ['invalid_socket', '12.34:private-b', 'private-a', undefined],
    ['invalid_socket', '', 'private-a', undefined],
    ['invalid_channel', '12.34', 'public', undefined],
    ['invalid_channel', '12.34', 'private-a:b', undefined],
    ['presence_mismatch', '12.34', 'presence-a', undefined],
    ['presence_mismatch', '12.34', 'private-a', presence],
  ])('%s: nothing is signed for socket %j and channel %j', (code, socketId, channel, identity) => {
    expect(() => authorizeChannel(app, socketId, channel, identity)).toThrow(
      expect.objectContaining({ code }),
    )
  })
})
