import type Pusher from 'pusher-js'
import { describe, expect, test } from 'vitest'
import type { Input } from '@/client/follow/connection-state'
import { createSeatSocket } from '@/client/follow/seat-socket'
import type { Viewer } from '@/domain/live-session/core/seat'
import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import { presenceChannel, seatChannel } from '@/domain/live-session/follow/channels'
import { createMemoryPusher } from '../memory-pusher'

const viewer: Viewer = { personId: 'sophie', seat: 'supervisor' }
const at = (wsHost: string): BrowserConnection => ({
  key: 'key',
  cluster: '',
  wsHost,
  wsPort: null,
  wssPort: null,
  wsPath: '',
  forceTLS: null,
})
const turn = () => new Promise((resolve) => setImmediate(resolve))

function given() {
  const pusher = createMemoryPusher()
  const opened: (string | null)[] = []
  const released: (string | null)[] = []
  const heard: Input['type'][] = []
  let present: ReadonlySet<string> = new Set()
  const world = { isChunkMissing: false, pusher, opened, released, heard, present: () => [...present] }
  const socket = createSeatSocket(
    'live',
    async ({ wsHost }) => {
      opened.push(wsHost)
      if (world.isChunkMissing) throw new Error('no chunk')
      return { pusher: pusher as unknown as Pusher, release: () => void released.push(wsHost) }
    },
    {
      dispatch: ({ type }) => void heard.push(type),
      takeFacts: () => undefined,
      takeHead: () => undefined,
      setPresent(next) {
        present = next(present)
      },
    },
  )
  return { socket, ...world, world }
}

describe('a seat’s socket', () => {
  test('follows the seat’s own channel and who is in the room', async () => {
    const { socket, pusher, heard, present } = given()
    socket.listenTo({ viewer, realtime: at('here') })
    await turn()
    pusher.connection.emit('connected')
    pusher.channels.get(seatChannel('live', viewer))?.emit('pusher:subscription_succeeded')
    expect(heard).toEqual(['socketConnected', 'subscribed'])
    const others = pusher.channels.get(presenceChannel('live'))
    others?.emit('pusher:subscription_succeeded', { members: { sophie: {}, lea: {} } })
    others?.emit('pusher:member_added', { id: 'karim' })
    others?.emit('pusher:member_removed', { id: 'lea' })
    expect(present()).toEqual(['sophie', 'karim'])
  })

  test('is opened once for the same place, and anew for another', async () => {
    const { socket, opened, released } = given()
    const here = { viewer, realtime: at('here') }
    socket.listenTo(here)
    socket.listenTo({ ...here })
    await turn()
    socket.listenTo({ viewer, realtime: at('there') })
    await turn()
    expect(opened).toEqual(['here', 'there'])
    expect(released).toEqual(['here'])
  })

  test('is opened anew when it is told to reconnect', async () => {
    const { socket, pusher } = given()
    socket.reconnect()
    expect(pusher.reconnects()).toBe(0)
    socket.listenTo({ viewer, realtime: at('here') })
    await turn()
    socket.reconnect()
    expect(pusher.reconnects()).toBe(1)
  })

  test('to reconnect fetches the library again where that had failed', async () => {
    const { socket, world, opened, pusher } = given()
    world.isChunkMissing = true
    socket.listenTo({ viewer, realtime: at('here') })
    await turn()
    world.isChunkMissing = false
    socket.reconnect()
    await turn()
    expect(opened).toEqual(['here', 'here'])
    expect(pusher.channels.size).toBe(2)
  })

  test('is given back at the end, even where it was not open yet', async () => {
    const { socket, released, pusher } = given()
    socket.listenTo({ viewer, realtime: at('here') })
    socket.stop()
    await turn()
    expect(released).toEqual(['here'])
    expect(pusher.channels.size).toBe(0)
  })

  test.each([4_110, 4_009])('a socket that the engine ends with %i is asked about anew', async (code) => {
    const { socket, pusher, heard } = given()
    socket.listenTo({ viewer, realtime: at('here') })
    await turn()
    pusher.connection.state = 'connected'
    pusher.connection.emit('error', { error: { data: { code } } })
    expect(heard).toEqual(['accessDoubted'])
  })

  test('a refusal for good is told with its code, whichever frame brought it', async () => {
    const { socket, pusher, heard } = given()
    socket.listenTo({ viewer, realtime: at('here') })
    await turn()
    pusher.connection.emit('error', { data: { code: 4_001 } })
    pusher.connection.emit('error', { error: { data: { code: 4_009 } } })
    pusher.connection.emit('error', { data: { code: 4_200 } })
    expect(heard).toEqual(['socketRefused', 'socketRefused'])
  })
})
