import { expect } from 'vitest'
import { connected, next } from '../../support/gateway'
import type { Engine } from '../engine'
import type { Row } from '../row'
import { openBare } from '../wire'

export const signingIn: Row[] = [
  {
    name: 'an event to a user reaches all of their connections and no others',
    async check(engine) {
      const user = engine.fresh('user-')
      const somebodyElse = engine.fresh('user-')
      const [laptop, phone, other] = await Promise.all([
        signedIn(engine, user),
        signedIn(engine, user),
        signedIn(engine, somebodyElse),
      ])
      const seen: string[] = []
      other.user.bind_global((event: string) => seen.push(event))
      const heard = [next(laptop.user, 'call'), next(phone.user, 'call')]
      await engine.http.sendToUser(user, 'call', { seq: 1 })
      expect(await Promise.all(heard)).toEqual([{ seq: 1 }, { seq: 1 }])
      const last = next(other.user, 'last')
      await engine.http.sendToUser(somebodyElse, 'last', {})
      await last
      expect(seen).toEqual(['last'])
    },
  },
  {
    name: 'a forged sign-in is closed with 4009',
    async check(engine) {
      const client = engine.client({ userId: 'ana', forge: 'user' })
      await connected(client)
      const refused = next(client.connection, 'error')
      client.signin()
      expect(await refused).toMatchObject({ data: { code: 4009 } })
    },
  },
  {
    name: 'a sign-in cannot be replayed on another socket',
    async check(engine) {
      const [owner, thief] = [await openBare(engine), await openBare(engine)]
      const signed = engine.http.authenticateUser(owner.socketId, { id: 'ana' })
      thief.send({ event: 'pusher:signin', data: signed })
      expect(await thief.closed).toBe(4009)
    },
  },
  {
    name: 'the channel of a user is closed to sockets not signed in as that user',
    async check(engine) {
      const bare = await openBare(engine)
      const channel = `#server-to-user-${engine.fresh('user-')}`
      bare.send({ event: 'pusher:subscribe', data: { channel, auth: '' } })
      await bare.frame('pusher:subscription_error', channel)
    },
  },
  {
    name: 'terminating a user closes all of their connections with 4009, and no other',
    async check(engine) {
      const user = engine.fresh('user-')
      const [laptop, phone, other] = await Promise.all([
        signedIn(engine, user),
        signedIn(engine, user),
        signedIn(engine, engine.fresh('user-')),
      ])
      const ended = [laptop, phone].map((client) => next(client.connection, 'disconnected'))
      const reasons = [laptop, phone].map((client) => next(client.connection, 'error'))
      await engine.http.terminateUserConnections(user)
      await Promise.all(ended)
      for (const reason of await Promise.all(reasons)) expect(reason).toMatchObject({ data: { code: 4009 } })
      expect(other.connection.state).toBe('connected')
    },
  },
]

async function signedIn(engine: Engine, userId: string) {
  const client = engine.client({ userId })
  await connected(client)
  client.signin()
  await client.user.signinDonePromise
  return client
}
