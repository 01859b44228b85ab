import type Pusher from 'pusher-js'
import { expect } from 'vitest'
import { connectClient, subscribed, type TestGateway } from './gateway'

const CHANNEL = 'private-witness'

export type Witness = {
  readonly client: Pusher
  /** Publishes so many events and waits until they have been heard: all, once, in order, on the same socket. */
  hears(count: number): Promise<void>
}

/** A well-behaved client on the same gateway, who must not notice what others do. */
export async function openWitness(gateway: TestGateway): Promise<Witness> {
  const client = connectClient(gateway)
  const channel = await subscribed(client, CHANNEL)
  const socketId = client.connection.socket_id
  const heard: number[] = []
  let published = 0
  let onHeard: () => void = () => undefined
  channel.bind('mark', ({ seq }: { seq: number }) => {
    heard.push(seq)
    onHeard()
  })

  return {
    client,
    async hears(count) {
      const expected = Array.from({ length: count }, (_, index) => published + index)
      published += count
      heard.length = 0
      const all = new Promise<void>((resolve) => {
        onHeard = () => {
          if (heard.length >= count) resolve()
        }
      })
      for (const seq of expected) gateway.gateway.publish(CHANNEL, 'mark', JSON.stringify({ seq }))
      await all
      expect(heard).toEqual(expected)
      expect(client.connection.socket_id).toBe(socketId)
    },
  }
}
