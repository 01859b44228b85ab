import { tellHeads } from '@/server/live-session/head-beacon'
import { createRelay, type Relay } from '@/server/live-session/relay'
import type { Runtime } from '@/server/runtime'
import { openBus } from './bus'

type Ground = Pick<Runtime, 'database' | 'snapshots' | 'publisher' | 'log'>

export type OpenRelay = Relay & { close(): Promise<void> }

/** Ties this process to the others on its database. `url` leads there directly, past any pooler. */
export function openRelay(ground: Ground, url: string): OpenRelay {
  const relay = createRelay(ground, (liveSessionId, from, to) =>
    bus.tell({ topic: 'log', liveSessionId, from, to }),
  )
  const bus = openBus({
    pool: ground.database.pool,
    url,
    log: ground.log,
    heard: ({ liveSessionId, from, to }) => relay.hear(liveSessionId, from, to),
    // Whatever was missed meanwhile, browsers now learn how far the logs have come.
    began: () => void tellHeads(ground).catch(() => undefined),
  })
  return { ...relay, close: bus.close }
}
