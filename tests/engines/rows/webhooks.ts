import { expect } from 'vitest'
import { connected, subscribed } from '../../support/gateway'
import type { Row } from '../row'
import { openBare } from '../wire'

export const webhooks: Row[] = [
  {
    name: 'a channel that fills and empties is told, signed',
    async check(engine) {
      const name = engine.fresh('private-')
      const client = engine.client()
      await subscribed(client, name)
      const { hook } = await engine.hooks.event('channel_occupied', name)
      client.unsubscribe(name)
      await engine.hooks.event('channel_vacated', name)
      const { headers, rawBody } = hook
      const received = engine.http.webhook({ headers: headers as Record<string, string>, rawBody })
      expect(received.isValid()).toBe(true)
      expect(Math.abs(received.getTime().getTime() - Date.now())).toBeLessThan(60_000)
    },
  },
  {
    name: 'members who come and go are told',
    async check(engine) {
      const name = engine.fresh('presence-')
      const client = engine.client({ userId: 'ana' })
      await subscribed(client, name)
      expect(await engine.hooks.event('member_added', name)).toMatchObject({ user_id: 'ana' })
      client.disconnect()
      expect(await engine.hooks.event('member_removed', name)).toMatchObject({ user_id: 'ana' })
    },
  },
  {
    name: 'client events are told, with their sender',
    async check(engine) {
      const name = engine.fresh('presence-')
      const client = engine.client({ userId: 'ana' })
      const channel = await subscribed(client, name)
      channel.trigger('client-typing', { at: 3 })
      const { event, socket_id, user_id } = await engine.hooks.event('client_event', name)
      const sender = { socket_id: client.connection.socket_id, user_id: 'ana' }
      expect({ event, socket_id, user_id }).toEqual({ event: 'client-typing', ...sender })
    },
  },
  {
    name: 'the data of a client event is told as text',
    async check(engine) {
      const name = engine.fresh('private-')
      const bare = await openBare(engine)
      await bare.subscribe(name)
      bare.send({ event: 'client-typing', channel: name, data: { at: 3 } })
      expect((await engine.hooks.event('client_event', name)).data).toBe('{"at":3}')
    },
  },
  {
    name: 'a cache channel with nothing to give is told',
    async check(engine) {
      const name = engine.fresh('cache-')
      engine.client().subscribe(name)
      await engine.hooks.event('cache_miss', name)
    },
  },
  {
    name: 'whoever comes back within three seconds never left',
    async check(engine) {
      const name = engine.fresh('private-')
      const client = engine.client()
      await connected(client)
      for (let visit = 0; visit < 3; visit++) {
        await subscribed(client, name)
        client.unsubscribe(name)
      }
      await engine.hooks.event('channel_vacated', name)
      expect(engine.hooks.namesOn(name)).toEqual(['channel_occupied', 'channel_vacated'])
    },
  },
  {
    name: 'a receiver that fails is asked again',
    async check(engine) {
      const name = engine.fresh('private-')
      engine.hooks.answerWith(500)
      await subscribed(engine.client(), name)
      await engine.hooks.event('channel_occupied', name)
      engine.hooks.answerWith(200)
      const again = () => engine.hooks.namesOn(name).filter((each) => each === 'channel_occupied').length
      await expect.poll(again).toBe(2)
    },
  },
]
