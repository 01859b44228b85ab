import { createTRPCClient, httpLink } from '@trpc/client'
import Pusher from 'pusher-js'
import superjson from 'superjson'
import { reasonOf } from '@/app/_trpc/reason-of'
import { createLiveSession } from '@/client/create-live-session'
import type { ConnectionStatus } from '@/client/follow/connection-state'
import { type ReadEvents, readWhole } from '@/client/follow/read-whole'
import type { Sent } from '@/client/send/command-queue'
import type { CommandStore } from '@/client/send/command-store'
import type { Command, CommandRequest } from '@/domain/live-session/command'
import type { Viewer } from '@/domain/live-session/core/seat'
import { fold } from '@/domain/live-session/evolve'
import type { EventLog } from '@/domain/live-session/follow/sequence'
import { initialState } from '@/domain/live-session/state'
import type { AppRouter } from '@/server/entry/trpc/routers/app-router'
import type { ApiPerson } from '../support/api'

/** A seat as the browser runs it: the same live session, with Node around it instead of React and a browser. */
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
  /** How far the log was seen here when something was done here, by the id of what was done. */
  readonly seenBefore: ReadonlyMap<string, Pick<EventLog, 'logId' | 'applied'>>
  /** What the page did that it promises not to: it went back, or did not show what it was told is done. */
  readonly broken: readonly string[]
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
  const readEvents: ReadEvents = (after, signal) => {
    const input = { liveSessionId, as: person.id, after, limit: 1_000 }
    return api.liveSession.events.query(input, signal && { signal })
  }
  let log = await untilAnswered(() => readWhole(readEvents))
  let isGone = false
  const pressed: string[] = []
  const acknowledged = new Set<string>()
  const seenBefore = new Map<string, Pick<EventLog, 'logId' | 'applied'>>()
  const broken: string[] = []
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
  const session = createLiveSession<typeof room>(
    {
      liveSessionId,
      renderedAt: Date.now(),
      room: { read: () => room, subscribe: nothingToStop, renew: () => undefined },
      log: {
        read: () => log,
        keep(next) {
          if (next.logId === log.logId && next.applied < log.applied)
            broken.push(`went back from ${log.applied} to ${next.applied}`)
          log = next
        },
      },
      server: {
        reasonOf,
        readEvents,
        askClock: (signal) => api.clock.now.query(undefined, signal && { signal }),
        async sendCommand(request, signal) {
          if (isGone) return new Promise<never>(() => undefined)
          const asked = { liveSessionId, as: person.id, ...request }
          const answer = await api.liveSession.command.mutate(asked, { signal })
          if (answer.events.length > 0) acknowledged.add(request.id)
          return answer
        },
      },
      builds: { page: () => null, server: () => null, subscribe: nothingToStop },
      lateCode: { read: () => 'coming', subscribe: nothingToStop },
      onSignInChanged: nothingToStop,
      leave: () => undefined,
      showRefusal: () => undefined,
    },
    {
      clock: { wall: () => Date.now(), monotonic: () => performance.now() },
      pageExchange: () => null,
      store: () => ({
        ...store,
        keep(request) {
          pressed.push(request.id)
          seenBefore.set(request.id, { logId: log.logId, applied: log.applied })
          return store.keep(request)
        },
      }),
      adoptPages: nothingToStop,
      watchPage: nothingToStop,
      openPusher: async () => ({ pusher, release: () => pusher.disconnect() }),
    },
  )
  const stop = session.start()

  /** What is accepted before the facts in front of it have come still counts as waiting, and is drawn as done. */
  function shows(id: string): boolean {
    const isInLog = log.events.some((event) => 'id' in event && event.id === id)
    return isInLog || session.getSnapshot().pendingCount > 0
  }

  function close() {
    isGone = true
    stop()
  }

  return {
    name: person.name,
    viewer: room.viewer,
    log: () => log,
    status: () => session.getSnapshot().connection,
    present: () => session.getSnapshot().present,
    pendingCount: () => session.getSnapshot().pendingCount,
    pressed,
    acknowledged,
    seenBefore,
    broken,
    async act(command) {
      const sent = await session.getSnapshot().send(command)
      if (sent.ok && acknowledged.has(sent.id) && !shows(sent.id))
        broken.push(`was told that ${sent.id} is done, and does not show it`)
      return sent
    },
    async crash() {
      close()
      return store
    },
    close,
  }
}

function nothingToStop() {
  return () => undefined
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
