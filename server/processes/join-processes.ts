import { randomUUID } from 'node:crypto'
import { tellHeads } from '@/server/live-session/head-beacon'
import { createRelay, type Relay } from '@/server/live-session/relay'
import type { Runtime } from '@/server/runtime'
import { type Bus, openBus } from './bus'
import { openRegistry } from './registry'
import { sharePresence } from './share-presence'

/** What ties this process to the others on its database. */
export type Processes = {
  /** How facts reach their sockets; null where a realtime engine does it, or nothing but the head beacon. */
  readonly relay: Relay | null
  /** Whether it is for this process to do what one of them must do. */
  isFirst(): boolean
  /** Makes the others close the sockets which that sign-in let in. */
  tellSignedOut(signIn: string): void
  close(): Promise<void>
}

type Ground = Pick<Runtime, 'database' | 'snapshots' | 'publisher' | 'log' | 'gateway'>
type Options = {
  /** Leads to the database directly, past any pooler. */
  url: string
  areWakeUpsOn: boolean
  beatEveryMs?: number
}

const silence: Bus = { tell: () => undefined, close: async () => undefined }

/** Joins the processes on one database: known to them, and, without an engine between them, woken by them. */
export function joinProcesses(ground: Ground, { url, areWakeUpsOn, beatEveryMs }: Options): Processes {
  const { database, gateway, log } = ground
  const { pool } = database
  const processId = randomUUID()
  const hasEngine = ground.publisher.kind === 'pusher'
  const relay =
    areWakeUpsOn && !hasEngine
      ? createRelay(ground, (about, from, to) => bus.tell({ topic: 'log', about, from, to }))
      : null
  const sharing = gateway
    ? sharePresence({ pool, processId, presence: gateway.presence, log, tell: tellPresence })
    : null
  const bus = relay ? openBus({ pool, url, processId, log, heard: hear, began }) : silence
  const registry = openRegistry({
    pool,
    processId,
    log,
    beaten: async (beat) => sharing?.refresh(beat),
    ...(beatEveryMs === undefined ? {} : { everyMs: beatEveryMs }),
  })

  function tellPresence(about: string) {
    bus.tell({ topic: 'presence', about, from: 0, to: 0 })
  }

  function hear({ topic, about, from, to }: Parameters<Bus['tell']>[0]) {
    if (topic === 'log') relay?.hear(about, from, to)
    else if (topic === 'signedOut') gateway?.closeSignIn(about)
    else sharing?.hear(about)
  }

  // Whatever was missed meanwhile: browsers now learn how far the logs have come, and rooms who is in them.
  function began() {
    if (registry.isSteady()) sharing?.readAgain()
    tellHeads(ground).catch((err: unknown) => log.warn({ err }, 'the heads could not be told'))
  }

  return {
    relay,
    isFirst: registry.isFirst,
    tellSignedOut: (about) => bus.tell({ topic: 'signedOut', about, from: 0, to: 0 }),
    async close() {
      await registry.close()
      sharing?.sayGone()
      await bus.close()
    },
  }
}
