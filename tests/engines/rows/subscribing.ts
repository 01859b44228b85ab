import type { Channel } from 'pusher-js'
import { expect } from 'vitest'
import { connected, next, subscribed } from '../../support/gateway'
import type { Engine } from '../engine'
import type { Row } from '../row'
import { openBare } from '../wire'

export const subscribing: Row[] = [
  {
    name: 'a public channel needs no signature',
    check: (engine) => hears(engine, engine.fresh('news-')),
  },
  {
    name: 'a private channel is joined with its signature',
    check: (engine) => hears(engine, engine.fresh('private-')),
  },
  {
    name: 'a forged signature is refused, and the connection lives on',
    async check(engine) {
      const client = engine.client({ forge: 'channel' })
      const refused = next(client.subscribe(engine.fresh('private-')), 'pusher:subscription_error')
      expect(await refused).toMatchObject({ type: 'AuthError', status: 401 })
      expect(client.connection.state).toBe('connected')
    },
  },
  {
    name: 'the signature of another socket is refused',
    async check(engine) {
      const channel = engine.fresh('private-')
      const [owner, thief] = [await openBare(engine), await openBare(engine)]
      const { auth } = engine.http.authorizeChannel(owner.socketId, channel)
      thief.send({ event: 'pusher:subscribe', data: { channel, auth } })
      expect((await thief.frame('pusher:subscription_error', channel)).data).toMatchObject({ status: 401 })
    },
  },
  {
    name: 'a name outside the alphabet is refused',
    async check(engine) {
      const bare = await openBare(engine)
      bare.send({ event: 'pusher:subscribe', data: { channel: 'not a name', auth: '' } })
      await bare.frame('pusher:subscription_error', 'not a name')
    },
  },
  {
    name: 'a name of more than 164 characters is refused',
    async check(engine) {
      const bare = await openBare(engine)
      const channel = 'n'.repeat(165)
      bare.send({ event: 'pusher:subscribe', data: { channel, auth: '' } })
      await bare.frame('pusher:subscription_error', channel)
    },
  },
  {
    name: 'subscribing twice is told as an error',
    async check(engine) {
      const bare = await openBare(engine)
      const channel = engine.fresh('news-')
      await bare.subscribe(channel)
      bare.send({ event: 'pusher:subscribe', data: { channel, auth: '' } })
      await bare.frame('pusher:error')
    },
  },
  {
    name: 'events arrive in the order they were published',
    async check(engine) {
      const name = engine.fresh('private-')
      const channel = await subscribed(engine.client(), name)
      const seen: number[] = []
      const done = new Promise<void>((resolve) =>
        channel.bind('mark', ({ seq }: { seq: number }) => {
          if (seen.push(seq) === 50) resolve()
        }),
      )
      for (let first = 0; first < 50; first += 10) {
        const batch = Array.from({ length: 10 }, (_, n) => ({
          channel: name,
          name: 'mark',
          data: { seq: first + n },
        }))
        await engine.http.triggerBatch(batch)
      }
      await done
      expect(seen).toEqual(Array.from({ length: 50 }, (_, seq) => seq))
    },
  },
  {
    name: 'one trigger reaches several channels',
    async check(engine) {
      const names = [engine.fresh('private-'), engine.fresh('news-'), engine.fresh('presence-')]
      const client = engine.client()
      const channels: Channel[] = []
      for (const name of names) channels.push(await subscribed(client, name))
      const heard = channels.map((channel) => next(channel, 'mark'))
      await engine.http.trigger(names, 'mark', { seq: 1 })
      expect(await Promise.all(heard)).toEqual([{ seq: 1 }, { seq: 1 }, { seq: 1 }])
    },
  },
  {
    name: 'the socket named by socket_id is left out',
    async check(engine) {
      const name = engine.fresh('private-')
      const [sender, other] = [engine.client(), engine.client()]
      const [onSender, onOther] = [await subscribed(sender, name), await subscribed(other, name)]
      const seen: string[] = []
      onSender.bind_global((event: string) => seen.push(event))
      const heard = next(onOther, 'mark')
      await engine.http.trigger(name, 'mark', {}, { socket_id: sender.connection.socket_id })
      await heard
      const last = next(onSender, 'last')
      await engine.http.trigger(name, 'last', {})
      await last
      expect(seen).toEqual(['last'])
    },
  },
  {
    name: 'after unsubscribing nothing more arrives',
    async check(engine) {
      const client = engine.client()
      const [left, kept] = [engine.fresh('private-'), engine.fresh('private-')]
      await subscribed(client, left)
      const onKept = await subscribed(client, kept)
      const seen: string[] = []
      client.connection.bind('message', ({ channel }: { channel: string }) => seen.push(channel))
      client.unsubscribe(left)
      await subscribed(client, engine.fresh('private-'))
      const last = next(onKept, 'last')
      await engine.http.triggerBatch([
        { channel: left, name: 'mark', data: {} },
        { channel: kept, name: 'last', data: {} },
      ])
      await last
      expect(seen).not.toContain(left)
    },
  },
  {
    name: 'an encrypted channel is relayed, and only its subscribers can read it',
    async check(engine) {
      const name = engine.fresh('private-encrypted-')
      const client = engine.client()
      const channel = await subscribed(client, name)
      const relayed = new Promise<string>((resolve) =>
        client.connection.bind('message', (frame: { channel: string; data: unknown }) => {
          if (frame.channel === name) resolve(JSON.stringify(frame.data))
        }),
      )
      const read = next(channel, 'mark')
      await engine.http.trigger(name, 'mark', { note: 'chuchoté' })
      expect(await read).toEqual({ note: 'chuchoté' })
      expect(await relayed).toMatch(/ciphertext/)
      expect(await relayed).not.toMatch(/chuchoté/)
    },
  },
]

async function hears(engine: Engine, name: string) {
  const client = engine.client()
  await connected(client)
  const heard = next(await subscribed(client, name), 'mark')
  await engine.http.trigger(name, 'mark', { note: 'écoute « active »' })
  expect(await heard).toEqual({ note: 'écoute « active »' })
}
