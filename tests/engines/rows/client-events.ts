import { expect } from 'vitest'
import { next, subscribed } from '../../support/gateway'
import type { Engine } from '../engine'
import type { Row } from '../row'
import { type BareSocket, openBare } from '../wire'

export const clientEvents: Row[] = [
  {
    name: 'a client event reaches the others and not its sender',
    async check(engine) {
      const name = engine.fresh('private-')
      const [onSender, onOther] = [
        await subscribed(engine.client(), name),
        await subscribed(engine.client(), name),
      ]
      const seen: string[] = []
      onSender.bind_global((event: string) => seen.push(event))
      const heard = next(onOther, 'client-typing')
      onSender.trigger('client-typing', { at: 3 })
      expect(await heard).toEqual({ at: 3 })
      const last = next(onSender, 'last')
      await engine.http.trigger(name, 'last', {})
      await last
      expect(seen).toEqual(['last'])
    },
  },
  {
    name: 'on a presence channel it says whose it is',
    async check(engine) {
      const name = engine.fresh('presence-')
      const sender = await subscribed(engine.client({ userId: 'bea' }), name)
      const other = await subscribed(engine.client({ userId: 'ana' }), name)
      const heard = new Promise((resolve) =>
        other.bind('client-typing', (_data: unknown, metadata: unknown) => resolve(metadata)),
      )
      sender.trigger('client-typing', {})
      expect(await heard).toEqual({ user_id: 'bea' })
    },
  },
  {
    name: 'a user id of the sender’s own making is not relayed',
    async check(engine) {
      const name = engine.fresh('private-')
      const [sender, other] = [await openBare(engine), await openBare(engine)]
      await sender.subscribe(name)
      await other.subscribe(name)
      sender.send({ event: 'client-typing', channel: name, data: {}, user_id: 'ana' })
      expect(await other.frame('client-typing')).not.toHaveProperty('user_id')
    },
  },
  {
    name: 'public channels take no client events',
    check: (engine) => refuses(engine, engine.fresh('news-')),
  },
  {
    name: 'encrypted channels take no client events',
    check: (engine) => refuses(engine, engine.fresh('private-encrypted-')),
  },
  {
    name: 'a client event on a channel one has not joined is refused',
    async check(engine) {
      const bare = await openBare(engine)
      bare.send({ event: 'client-typing', channel: engine.fresh('private-'), data: {} })
      expect(await refusalOf(bare)).toBe(4301)
    },
  },
  {
    name: 'a client event of more than 10 KB is refused',
    check: (engine) => refuses(engine, engine.fresh('private-'), { data: 'x'.repeat(10_300) }),
  },
  {
    name: 'the eleventh client event of a second is refused',
    async check(engine) {
      const name = engine.fresh('private-')
      const bare = await openBare(engine)
      await bare.subscribe(name)
      for (let n = 0; n < 11; n++) bare.send({ event: 'client-typing', channel: name, data: { n } })
      expect(await refusalOf(bare)).toBe(4301)
    },
  },
]

async function refuses(engine: Engine, name: string, frame: object = {}) {
  const bare = await openBare(engine)
  await bare.subscribe(name)
  bare.send({ event: 'client-typing', channel: name, data: {}, ...frame })
  expect(await refusalOf(bare)).toBe(4301)
}

async function refusalOf(bare: BareSocket): Promise<number> {
  const { data } = await bare.frame('pusher:error')
  return (data as { code: number }).code
}
