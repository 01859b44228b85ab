import { expect } from 'vitest'
import { connected, next, subscribed } from '../../support/gateway'
import type { Row } from '../row'
import { closeCode, openBare } from '../wire'

export const connecting: Row[] = [
  {
    name: 'a client gets a socket id and an activity timeout',
    async check(engine) {
      const bare = await openBare(engine)
      expect(bare.socketId).toMatch(/^\d+\.\d+$/)
      const { data } = await bare.frame('pusher:connection_established')
      expect(JSON.parse(String(data)).activity_timeout).toBeGreaterThan(0)
      await connected(engine.client())
    },
  },
  {
    name: 'an unknown key is told 4001, and the client gives up',
    async check(engine) {
      const client = engine.client({ key: 'unknown' })
      const refused = next(client.connection, 'error')
      await next(client.connection, 'disconnected')
      expect(await refused).toMatchObject({ error: { data: { code: 4001 } } })
    },
  },
  {
    name: 'an unknown path is told 4005',
    async check(engine) {
      expect(await closeCode(engine.socket({ path: '/nowhere' }))).toBe(4005)
    },
  },
  {
    name: 'a version that is no number is told 4006',
    async check(engine) {
      expect(await closeCode(engine.socket({ query: '?protocol=seven' }))).toBe(4006)
    },
  },
  {
    name: 'a protocol other than 7 is told 4007',
    async check(engine) {
      expect(await closeCode(engine.socket({ query: '?protocol=99' }))).toBe(4007)
    },
  },
  {
    name: 'no protocol at all is told 4008',
    async check(engine) {
      expect(await closeCode(engine.socket({ query: '' }))).toBe(4008)
    },
  },
  {
    name: 'a ping is answered by a pong',
    async check(engine) {
      const bare = await openBare(engine)
      bare.send({ event: 'pusher:ping', data: {} })
      await bare.frame('pusher:pong')
    },
  },
  {
    name: 'text that is not JSON ends its socket',
    async check(engine) {
      const socket = engine.socket()
      socket.once('open', () => socket.send('not json'))
      expect(await closeCode(socket)).toBe(1002)
    },
  },
  {
    name: 'a binary frame ends its socket',
    async check(engine) {
      const socket = engine.socket()
      socket.once('open', () => socket.send(Buffer.from([0, 1, 2])))
      expect(await closeCode(socket)).toBe(1003)
    },
  },
  {
    name: 'a frame of 1 MB ends its socket',
    async check(engine) {
      const socket = engine.socket()
      const huge = JSON.stringify({ event: 'pusher:ping', data: 'x'.repeat(1_000_000) })
      socket.once('open', () => socket.send(huge))
      expect(await closeCode(socket)).toBe(1009)
    },
  },
  {
    name: 'a subscription without data harms no other socket',
    isDangerous: true,
    async check(engine) {
      const witness = await subscribed(engine.client(), 'news')
      const bare = await openBare(engine)
      bare.send({ event: 'pusher:subscribe' })
      await bare.closed
      const heard = next(witness, 'mark')
      await engine.http.trigger('news', 'mark', { seq: 1 })
      expect(await heard).toEqual({ seq: 1 })
    },
  },
]
