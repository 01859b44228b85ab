import { randomUUID } from 'node:crypto'
import { realtimeEvents } from '@/domain/live-session/channels'
import type { SignalPart } from '@/domain/live-session/meeting/signal'
import { publishHeads } from '@/server/interview/live-session/publish-heads'
import { createRelay, type Relay } from '@/server/interview/live-session/relay'
import type { JobBell } from '@/server/platform/queue/job-bell'
import type { Gateway } from '@/server/platform/realtime/gateway/gateway'
import { publishQuietly } from '@/server/platform/realtime/publisher'
import type { Shell } from '@/server/platform/shell'
import { type Bus, type Notice, openBus, type PassedOn } from './bus'
import { openRegistry } from './registry'
import { sharePresence } from './share-presence'

/** The link between this process and the other processes on its database. */
export type Processes = {
  /** Sends facts to sockets of the other processes; null where a realtime engine does so, or only the head beacon. */
  readonly relay: Relay | null
  /** Whether this process does what only one process must do. */
  isLeader(): boolean
  /** Makes the other processes close the sockets of an authorisation that has ended. */
  notifyEnded(key: string): void
  /** Makes the other processes look for jobs. */
  notifyJobs(): void
  /** Passes parts of a signal on to sockets of this channel at the other processes; an engine reaches them by itself. */
  passOn(channel: string, parts: readonly SignalPart[]): void
  /** Makes the other processes forget words that they remember: somebody was erased. */
  notifyErased(): void
  close(): Promise<void>
}

type Needs = Pick<Shell, 'database' | 'snapshots' | 'publisher' | 'log'> & {
  readonly gateway: Gateway | null
  readonly jobBell: JobBell
}
type Options = {
  /** Address of the database itself, without a pooler in between. */
  url: string
  areWakeUpsOn: boolean
  beatEveryMs?: number
}

const noBus: Bus = { notify: () => undefined, passOn: () => undefined, close: async () => undefined }

/** Registers this process on the database; without a realtime engine, also exchanges notices with the other processes. */
export function joinProcesses(shell: Needs, { url, areWakeUpsOn, beatEveryMs }: Options): Processes {
  const { database, gateway, jobBell, log } = shell
  const { pool } = database
  const processId = randomUUID()
  const hasEngine = shell.publisher.kind === 'pusher'
  const relay =
    areWakeUpsOn && !hasEngine
      ? createRelay(
          shell,
          (about, from, to) => bus.notify({ topic: 'log', about, from, to }),
          (about) => bus.notify({ topic: 'forget', about, from: 0, to: 0 }),
        )
      : null
  const sharing = gateway
    ? sharePresence({ pool, processId, presence: gateway.presence, log, notify: notifyPresence })
    : null
  const bus = relay ? openBus({ pool, url, processId, log, onNotice, onPassedOn, onListening }) : noBus
  const registry = openRegistry({
    pool,
    processId,
    log,
    onBeat: async (beat) => sharing?.refresh(beat),
    ...(beatEveryMs === undefined ? {} : { everyMs: beatEveryMs }),
  })

  function notifyPresence(about: string) {
    bus.notify({ topic: 'presence', about, from: 0, to: 0 })
  }

  function onNotice({ topic, about, from, to }: Notice) {
    if (topic === 'log') relay?.receive(about, from, to)
    else if (topic === 'forget') relay?.forget(about)
    else if (topic === 'jobs') jobBell.ring()
    else if (topic === 'ended') gateway?.closeLinked(about)
    else if (topic === 'erased') shell.snapshots.forgetAll()
    else sharing?.receive(about)
  }

  function onPassedOn({ channel, part }: PassedOn) {
    void publishQuietly(shell.publisher, [{ channel, event: realtimeEvents.signal, data: part }], log)
  }

  // Notices sent before now are lost: members are read again, and browsers are told the heads of their logs.
  function onListening() {
    if (registry.isSteady()) sharing?.readAgain()
    publishHeads(shell).catch((err: unknown) => log.warn({ err }, 'the heads could not be told'))
  }

  return {
    relay,
    isLeader: registry.isLeader,
    notifyEnded: (about) => bus.notify({ topic: 'ended', about, from: 0, to: 0 }),
    notifyJobs: () => bus.notify({ topic: 'jobs', about: 'all', from: 0, to: 0 }),
    passOn: (channel, parts) => bus.passOn(parts.map((part) => ({ channel, part }))),
    notifyErased: () => bus.notify({ topic: 'erased', about: 'all', from: 0, to: 0 }),
    async close() {
      await registry.close()
      sharing?.notifyLeft()
      await bus.close()
    },
  }
}
