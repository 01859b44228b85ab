import type { PresenceChannel } from 'pusher-js'
import { expect } from 'vitest'
import { next, subscribed } from '../../support/gateway'
import type { Engine } from '../engine'
import type { Row } from '../row'
import { openBare } from '../wire'

export const presence: Row[] = [
  {
    name: 'each one sees who is there, who comes and who goes',
    async check(engine) {
      const name = engine.fresh('presence-')
      const room = await join(engine, name, 'ana')
      expect(room.members.me).toEqual({ id: 'ana', info: { name: 'Ana' } })
      const coming = next(room, 'pusher:member_added')
      const bea = engine.client({ userId: 'bea', userInfo: { name: 'Béa' } })
      const beaRoom = (await subscribed(bea, name)) as PresenceChannel
      expect(await coming).toEqual({ id: 'bea', info: { name: 'Béa' } })
      expect(beaRoom.members.count).toBe(2)
      const going = next(room, 'pusher:member_removed')
      bea.disconnect()
      expect(await going).toMatchObject({ id: 'bea' })
    },
  },
  {
    name: 'a second connection of a present member announces no one, and its end removes no one',
    async check(engine) {
      const name = engine.fresh('presence-')
      const room = await join(engine, name, 'ana')
      const changes: string[] = []
      room.bind('pusher:member_added', ({ id }: { id: string }) => changes.push(`+${id}`))
      room.bind('pusher:member_removed', ({ id }: { id: string }) => changes.push(`-${id}`))
      await join(engine, name, 'bea')
      const phone = engine.client({ userId: 'bea' })
      expect(((await subscribed(phone, name)) as PresenceChannel).members.count).toBe(2)
      phone.unsubscribe(name)
      await subscribed(phone, engine.fresh('private-'))
      const checked = next(room, 'check')
      await engine.http.trigger(name, 'check', {})
      await checked
      expect(changes).toEqual(['+bea'])
    },
  },
  {
    name: 'member data that was not signed is refused',
    async check(engine) {
      const channel = engine.client({ forge: 'member' }).subscribe(engine.fresh('presence-'))
      expect(await next(channel, 'pusher:subscription_error')).toMatchObject({ status: 401 })
    },
  },
  {
    name: 'user_info of more than 1 KB is refused',
    async check(engine) {
      const channel = engine.client({ userInfo: 'x'.repeat(1_100) }).subscribe(engine.fresh('presence-'))
      expect(await next(channel, 'pusher:subscription_error')).toMatchObject({ type: 'LimitReached' })
    },
  },
  {
    name: 'a user id of more than 128 characters is refused',
    async check(engine) {
      const channel = engine.client({ userId: 'u'.repeat(129) }).subscribe(engine.fresh('presence-'))
      await next(channel, 'pusher:subscription_error')
    },
  },
  {
    name: 'the 101st member is refused',
    async check(engine) {
      const name = await fill(engine)
      const channel = engine.client({ userId: 'late' }).subscribe(name)
      expect(await next(channel, 'pusher:subscription_error')).toMatchObject({ type: 'LimitReached' })
    },
  },
  {
    name: 'a full channel takes a second connection of a member inside',
    async check(engine) {
      const name = await fill(engine)
      const room = (await subscribed(engine.client({ userId: 'user-1' }), name)) as PresenceChannel
      expect(room.members.count).toBe(100)
    },
  },
]

async function join(engine: Engine, name: string, userId: string): Promise<PresenceChannel> {
  return (await subscribed(engine.client({ userId }), name)) as PresenceChannel
}

async function fill(engine: Engine): Promise<string> {
  const name = engine.fresh('presence-full-')
  for (let n = 0; n < 100; n++) await (await openBare(engine)).subscribe(name, `user-${n}`)
  return name
}
