import { randomUUID } from 'node:crypto'
import { createTRPCClient, httpLink } from '@trpc/client'
import Pusher from 'pusher-js'
import superjson from 'superjson'
import { type ReadEvents, readWhole } from '@/app/_live/session/live-log'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { ConnectionStatus } from '@/client/follow/connection'
import { followSeat } from '@/client/follow/follow-seat'
import { createLiveConnection } from '@/client/follow/live-connection'
import { createCommandQueue, type Sent } from '@/client/send/command-queue'
import type { CommandStore } from '@/client/send/command-store'
import { deliverCommand } from '@/client/send/deliver-command'
import type { Command, CommandRequest } from '@/domain/live-session/command'
import { fold } from '@/domain/live-session/evolve'
import type { Viewer } from '@/domain/live-session/seat'
import type { EventLog } from '@/domain/live-session/sequence'
import { initialState } from '@/domain/live-session/state'
import type { AppRouter } from '@/server/trpc/routers/app-router'
import type { ApiPerson } from '../support/api'

/** As app/_live/session/commands.ts. */
const patienceMs = 15_000

/** A seat as the browser runs it: the same log, connection, queue and bindings, with Node around them instead of React. */
export type SeatClient = {
  readonly name: string
  readonly viewer: Viewer
  log(): EventLog
  status(): ConnectionStatus
  present(): ReadonlySet<string>
  /** Acts; settles with the server's answer, however long that takes. */
  act(command: Command): Promise<Sent>
  pendingCount(): number
  /** Ids of what was done here, in that order, and of what the server has answered with a fact. */
  readonly pressed: readonly string[]
  readonly acknowledged: ReadonlySet<string>
  /** The page is gone without a word, and its device keeps what was not sent. */
  crash(): Promise<CommandStore>
  close(): void
}

export type Where = {
  /** Where HTTP goes: the app, or what stands before it. */
  url: string
  /** Where websockets go, when elsewhere. */
  socketPort?: number
  socketPath?: string
  key?: string
  store?: CommandStore
}

export async function openSeat(person: ApiPerson, liveSessionId: string, where: Where): Promise<SeatClient> {
  const { url, store = createMemoryStore() } = where
  const headers = { cookie: person.cookie, origin: url }
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/api/trpc`, transformer: superjson, headers })],
  })
  const room = await untilAnswered(() => api.liveSession.room.query({ liveSessionId }))
  const read: ReadEvents = (after, signal) => {
    const input = { liveSessionId, as: person.id, after, limit: 1_000 }
    return api.liveSession.events.query(input, signal && { signal })
  }
  let log = await untilAnswered(() => readWhole(read))
  let status: ConnectionStatus = 'connecting'
  let present: ReadonlySet<string> = new Set()
  let isGone = false
  const pressed: string[] = []
  const acknowledged = new Set<string>()

  const connection = createLiveConnection({
    read,
    held: () => log,
    hold(next) {
      log = next
      queue.arrived(
        log.logId,
        log.applied,
        new Set(log.events.flatMap((event) => ('id' in event ? [event.id] : []))),
      )
    },
    reloaded: () => undefined,
    statusChanged(next) {
      if (next === 'live' && status !== 'live') queue.hurry()
      status = next
    },
    isAnswer: (error) => reasonOf(error) !== 'unreachable',
  })
  async function send(request: CommandRequest) {
    if (isGone) return new Promise<never>(() => undefined)
    const answer = await api.liveSession.command.mutate(
      { liveSessionId, as: person.id, ...request },
      { signal: AbortSignal.timeout(patienceMs) },
    )
    if (answer.events.length > 0) acknowledged.add(request.id)
    return answer
  }
  const queue = createCommandQueue((request) => deliverCommand({ ...connection, send }, request), store)
  const pusher = new Pusher(where.key ?? room.realtime.key, {
    cluster: '',
    wsHost: '127.0.0.1',
    wsPort: where.socketPort ?? Number(new URL(url).port),
    wsPath: where.socketPath ?? room.realtime.wsPath,
    forceTLS: false,
    enabledTransports: ['ws'],
    channelAuthorization: {
      transport: 'ajax',
      endpoint: '',
      customHandler: ({ socketId, channelName }, callback) => {
        fetch(`${url}/api/realtime/auth`, {
          method: 'POST',
          headers,
          body: new URLSearchParams({ socket_id: socketId, channel_name: channelName }),
        })
          .then(async (answer) => {
            if (answer.ok) callback(null, await answer.json())
            else callback(new Error(`authorisation answered ${answer.status}`), null)
          })
          .catch((error: Error) => callback(error, null))
      },
    },
  })
  const stopFollowing = followSeat(
    pusher,
    { liveSessionId, viewer: room.viewer },
    {
      ...connection,
      setPresent(next) {
        present = next(present)
      },
    },
  )
  connection.shaker.current = () => {
    pusher.disconnect()
    pusher.connect()
  }
  const stop = connection.start()
  queue.resume()

  function close() {
    isGone = true
    stop()
    stopFollowing()
    pusher.disconnect()
  }

  return {
    name: person.name,
    viewer: room.viewer,
    log: () => log,
    status: () => status,
    present: () => present,
    pendingCount: () => queue.pending().filter(({ settledSeq }) => settledSeq === null).length,
    pressed,
    acknowledged,
    act(command) {
      const id = randomUUID()
      pressed.push(id)
      return queue.push({ id, at: Date.now(), command })
    },
    async crash() {
      close()
      return store
    },
    close,
  }
}

/** What the seat shows. */
export function stateOf(seat: SeatClient) {
  return fold(seat.log().events, initialState)
}

/** A device's own store, without a browser. */
export function createMemoryStore(): CommandStore {
  const kept = new Map<string, CommandRequest>()
  return {
    load: async () => [...kept.values()],
    async keep(request) {
      kept.set(request.id, request)
      return true
    },
    async forget(id) {
      kept.delete(id)
    },
  }
}

async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (reasonOf(error) !== 'unreachable') throw error
    }
  }
}
