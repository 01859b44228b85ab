import type Pusher from 'pusher-js'
import type { Browser } from '@/client/browser'
import { createLiveSession } from '@/client/create-live-session'
import type { LiveSessionOptions } from '@/client/live-session-options'
import type { SessionRoom } from '@/client/live-view'
import type { CommandRequest } from '@/domain/live-session/command'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { realtimeEvents, seatChannel } from '@/domain/live-session/follow/channels'
import { type EventLog, type EventsPage, emptyLog, takePage } from '@/domain/live-session/follow/sequence'
import { initialState } from '@/domain/live-session/state'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { type Reason, reasons } from '@/domain/reason'
import { people, revealIds, second } from '../domain/live-session/people'
import { attempt, play, record, type Step } from '../domain/live-session/story'
import { createMemoryPusher } from './memory-pusher'

export const liveSessionId = 'live'
const logId = 'log-1'
const nobody = () => () => undefined

/** Rejections of the memory server bear the reason as their message. */
const reasonOf = (error: unknown): Reason =>
  reasons.find((each) => error instanceof Error && error.message === each) ?? 'unreachable'

/** A server in memory that decides by the domain’s own rules; the test answers for the network between. */
export function createMemoryServer(...steps: readonly Step[]) {
  const events: LiveSessionEvent[] = [...play(steps).events]
  const asked: CommandRequest[] = []
  const server = {
    events,
    asked,
    reads: 0,
    /** The release that answers. */
    build: 'a',
    /** Rejects with this reason instead of answering. */
    failing: null as Reason | null,
    page: (after: number): EventsPage => ({
      logId,
      lastSeq: events.length,
      events: events.slice(after),
      more: false,
    }),
    /** Appends facts without telling anyone. */
    append: (...more: readonly Step[]) => {
      events.splice(0, events.length, ...play([...steps, ...more]).events)
    },
    async readEvents(after: number) {
      server.reads += 1
      if (server.failing) throw new Error(server.failing)
      return server.page(after)
    },
    async sendCommand(request: CommandRequest) {
      asked.push(request)
      if (server.failing) throw new Error(server.failing)
      const state = fold(events, initialState)
      const seconds = (request.at - second(0)) / 1_000
      const outcome = attempt(state, {
        ...request,
        by: 'sophie',
        claimed: seconds,
        received: seconds,
      })
      if (typeof outcome === 'string') throw new Error(outcome)
      const facts = record(outcome, events.length, request.at)
      events.push(...facts)
      return { logId, events: facts }
    },
    askClock: async () => ({ receivedAt: Date.now(), sentAt: Date.now() }),
    reasonOf,
  }
  return server
}
export type MemoryServer = ReturnType<typeof createMemoryServer>

export const supervisorRoom: SessionRoom = {
  isArchived: false,
  version: 0,
  viewer: { personId: people.sophie.personId, seat: 'supervisor' },
  grid: cepEntretienV1,
  scenario: { reveals: revealIds.map((id) => ({ id })), trap: {} },
  brought: null,
  realtime: {
    key: 'key',
    cluster: '',
    wsHost: null,
    wsPort: null,
    wssPort: null,
    wsPath: '',
    forceTLS: null,
  },
}

type Session = Pick<ReturnType<typeof createLiveSession<SessionRoom>>, 'getSnapshot' | 'start' | 'subscribe'>
type Late = LiveSessionOptions<SessionRoom>['lateCode']
type Open = (options: LiveSessionOptions<SessionRoom>, browser: Browser) => Session

/** A supervisor’s live session against that server, with everything else in memory too. */
export function openMemorySession(
  server: MemoryServer,
  found: SessionRoom = supervisorRoom,
  open: Open = createLiveSession,
  lateCode: Late = { read: () => 'coming', subscribe: nobody },
) {
  const shown: string[] = []
  const left: number[] = []
  let isKeeping = true
  const pusher = createMemoryPusher()
  let log: EventLog = takePage(emptyLog(logId), server.page(0))
  let room = found
  let roomChanged = () => {}
  let renewals = 0
  let released = 0
  const kept: CommandRequest[] = []
  const page = { woke: () => {}, lost: () => {}, socketBlocked: () => {} }
  const browser: Browser = {
    clock: { wall: () => Date.now(), monotonic: () => performance.now() },
    pageExchange: () => null,
    store: () => ({
      load: async () => [...kept],
      async keep(request) {
        if (!isKeeping) return false
        if (!kept.some(({ id }) => id === request.id)) kept.push(request)
        return true
      },
      async forget(id) {
        kept.splice(0, kept.length, ...kept.filter((each) => each.id !== id))
      },
    }),
    adoptPages: nobody,
    watchPage(listener) {
      Object.assign(page, listener)
      return () => undefined
    },
    openPusher: async () => ({
      pusher: pusher as unknown as Pusher,
      release() {
        released += 1
      },
    }),
  }
  const session = open(
    {
      liveSessionId,
      renderedAt: Date.now(),
      room: {
        read: () => room,
        subscribe(changed) {
          roomChanged = changed
          return () => {
            roomChanged = () => {}
          }
        },
        renew() {
          renewals += 1
        },
      },
      log: {
        read: () => log,
        keep(next) {
          log = next
        },
      },
      server,
      builds: { page: () => 'a', server: () => server.build, subscribe: nobody },
      lateCode,
      leave: (unkept) => left.push(unkept),
      onSignInChanged: nobody,
      showRefusal: (id, reason) => shown.push(`${id.split('-')[0]} ${reason}`),
    },
    browser,
  )
  return {
    ...session,
    live: session.getSnapshot,
    /** Refusals shown to the person: where they come from, and why. */
    shown,
    /** Each time the page was left: how many acts waited on it alone. */
    left,
    /** From now on the device keeps nothing. */
    keepNothing() {
      isKeeping = false
    },
    /** What the device keeps. */
    kept,
    page,
    log: () => log,
    renewals: () => renewals,
    released: () => released,
    pusher,
    /** The engine confirms the seat’s channel. */
    confirmChannel() {
      pusher.connection.emit('connected')
      pusher.channels.get(seatChannel(liveSessionId, room.viewer))?.emit('pusher:subscription_succeeded', {})
    },
    /** The engine delivers facts to the seat. */
    deliver(events: readonly LiveSessionEvent[]) {
      pusher.channels
        .get(seatChannel(liveSessionId, room.viewer))
        ?.emit(realtimeEvents.facts, { logId, events })
    },
    changeRoom(next: SessionRoom) {
      room = next
      roomChanged()
    },
  }
}
