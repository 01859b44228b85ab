import { expect } from 'vitest'
import { next, subscribed } from '../../support/gateway'
import type { Engine } from '../engine'
import type { Row } from '../row'
import { openBare } from '../wire'

export const caching: Row[] = [
  ...['cache-', 'private-cache-', 'presence-cache-'].map((prefix) => ({
    name: `${prefix}… gives its last event to those who come later, or says that there is none`,
    check: (engine: Engine) => keepsLast(engine, engine.fresh(prefix)),
  })),
  {
    name: 'an encrypted cache channel keeps its last event sealed',
    async check(engine) {
      const name = engine.fresh('private-encrypted-cache-')
      await engine.http.trigger(name, 'mark', { note: 'chuchoté' })
      const channel = engine.client().subscribe(name)
      expect(await next(channel, 'mark')).toEqual({ note: 'chuchoté' })
    },
  },
  {
    name: 'a client event is not what a cache channel keeps',
    async check(engine) {
      const name = engine.fresh('private-cache-')
      const [sender, other, late] = [await openBare(engine), await openBare(engine), await openBare(engine)]
      await sender.subscribe(name)
      await other.subscribe(name)
      sender.send({ event: 'client-typing', channel: name, data: {} })
      await other.frame('client-typing')
      await late.subscribe(name)
      await late.frame('pusher:cache_miss', name)
    },
  },
]

async function keepsLast(engine: Engine, name: string) {
  const early = engine.client().subscribe(name)
  await next(early, 'pusher:cache_miss')
  const heard = next(early, 'mark')
  await engine.http.trigger(name, 'mark', { seq: 1 })
  await engine.http.trigger(name, 'mark', { seq: 2 })
  await heard
  const late = engine.client().subscribe(name)
  expect(await next(late, 'mark')).toEqual({ seq: 2 })
  await subscribed(engine.client(), engine.fresh('private-'))
}
