import { randomUUID } from 'node:crypto'
import { realtimeEvents } from '@/domain/live-session/follow/channels'
import type { SignalPart } from '@/domain/live-session/meeting/signal'
import { parseQuestionChannel, questionChanged } from '@/domain/stimulus/question-channel'
import type { JobBell } from '@/server/platform/queue/job-bell'
import type { Gateway } from '@/server/platform/realtime/gateway/gateway'
import { publishQuietly } from '@/server/platform/realtime/publisher'
import type { Shell } from '@/server/platform/shell'
import { type Bus, type Notice, openBus, type PassedOn } from './bus'
import { openRegistry } from './registry'
import { sharePresence } from './share-presence'

/** The link between this process and the other processes on its database. */
export type Processes = {
  /** Whether this process does what only one process must do. */
  isLeader(): boolean
  /** Tells the other processes that the facts `from`…`to` of a live session were committed. */
  notifyFacts(liveSessionId: string, from: number, to: number): void
  /** Makes the other processes forget a log that is another one now. */
  notifyForgotten(liveSessionId: string): void
  /** Makes the other processes close the sockets of an authorisation that has ended. */
  notifyEnded(key: string): void
  /** Makes the other processes look for jobs. */
  notifyJobs(): void
  /** Passes parts of a signal on to sockets of this channel at the other processes; an engine reaches them by itself. */
  passOn(channel: string, parts: readonly SignalPart[]): void
  /** Makes the other processes tell the sockets of a question’s channel that it has changed. */
  notifyQuestion(channel: string): void
  /** Makes the other processes forget words that they remember, as a person was erased. */
  notifyErased(): void
  close(): Promise<void>
}

/** What other processes tell of live sessions, which stand on a floor above. */
export type Listener = {
  onFacts(liveSessionId: string, from: number, to: number): void
  onForgotten(liveSessionId: string): void
  onErased(): void
  /** What was told before now is lost. */
  onListening(): void
}

export type ProcessNeeds = Pick<Shell, 'database' | 'publisher' | 'log'> & {
  readonly gateway: Gateway | null
  readonly jobBell: JobBell
}
export type ProcessOptions = {
  /** Address of the database itself, without a pooler in between. */
  readonly url: string
  readonly areWakeUpsOn: boolean
  readonly beatEveryMs?: number
}

const noBus: Bus = { notify: () => undefined, passOn: () => undefined, close: async () => undefined }

/** Whether processes on one database tell each other: not where a realtime engine does, or a pooler is in between. */
export function doProcessesTalk(
  { publisher }: Pick<ProcessNeeds, 'publisher'>,
  { areWakeUpsOn }: Pick<ProcessOptions, 'areWakeUpsOn'>,
): boolean {
  return areWakeUpsOn && publisher.kind !== 'pusher'
}

/** Registers this process on the database; without a realtime engine, also exchanges notices with the other processes. */
export function openProcesses(needs: ProcessNeeds, listener: Listener, options: ProcessOptions): Processes {
  const { database, publisher, gateway, jobBell, log } = needs
  const { url, beatEveryMs } = options
  const { pool } = database
  const processId = randomUUID()
  const sharing = gateway
    ? sharePresence({ pool, processId, presence: gateway.presence, log, notify: notifyPresence })
    : null
  const bus = doProcessesTalk(needs, options)
    ? openBus({ pool, url, processId, log, onNotice, onPassedOn, onListening })
    : noBus
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
    if (topic === 'log') listener.onFacts(about, from, to)
    else if (topic === 'forget') listener.onForgotten(about)
    else if (topic === 'jobs') jobBell.ring()
    else if (topic === 'ended') gateway?.closeLinked(about)
    else if (topic === 'erased') listener.onErased()
    else if (topic === 'question') tellQuestion(about)
    else sharing?.receive(about)
  }

  function tellQuestion(channel: string) {
    if (parseQuestionChannel(channel) === null) return
    void publishQuietly(publisher, [{ channel, event: questionChanged, data: {} }], log)
  }

  function onPassedOn({ channel, part }: PassedOn) {
    void publishQuietly(publisher, [{ channel, event: realtimeEvents.signal, data: part }], log)
  }

  // Notices sent before now are lost: members are read again.
  function onListening() {
    if (registry.isSteady()) sharing?.readAgain()
    listener.onListening()
  }

  return {
    isLeader: registry.isLeader,
    notifyFacts: (about, from, to) => bus.notify({ topic: 'log', about, from, to }),
    notifyForgotten: (about) => bus.notify({ topic: 'forget', about, from: 0, to: 0 }),
    notifyEnded: (about) => bus.notify({ topic: 'ended', about, from: 0, to: 0 }),
    notifyJobs: () => bus.notify({ topic: 'jobs', about: 'all', from: 0, to: 0 }),
    passOn: (channel, parts) => bus.passOn(parts.map((part) => ({ channel, part }))),
    notifyQuestion: (about) => bus.notify({ topic: 'question', about, from: 0, to: 0 }),
    notifyErased: () => bus.notify({ topic: 'erased', about: 'all', from: 0, to: 0 }),
    async close() {
      await registry.close()
      sharing?.notifyLeft()
      await bus.close()
    },
  }
}
