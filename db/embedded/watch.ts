import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '@/db/log'

type Watched = { url: string; restart: () => Promise<void>; log: Log }

/**
 * Holds one idle connection and calls `restart` when the connection breaks, so that a killed server is started again. Does not
 * keep this process alive. Returns a function that ends the watch, after a restart that has begun.
 */
export function watchServer({ url, restart, log }: Watched): () => Promise<void> {
  const ending = new AbortController()
  let client: pg.Client | undefined

  const untilBroken = async () => {
    const watcher = new pg.Client({
      connectionString: url,
      application_name: 'triade watch',
      connectionTimeoutMillis: 3000,
      keepAlive: true,
    })
    const broken = new Promise<void>((resolve) => watcher.once('end', () => resolve()))
    watcher.on('error', () => undefined)
    await watcher.connect()
    client = watcher
    if (ending.signal.aborted) await watcher.end()
    else holdProcess(watcher, false)
    await broken
  }

  const pause = (ms: number) =>
    delay(ms, undefined, { ref: false, signal: ending.signal }).catch(() => undefined)

  const loop = async () => {
    for (let failures = 0; !ending.signal.aborted; ) {
      try {
        await untilBroken()
        if (ending.signal.aborted) return
        log.warn({}, 'the database server went away: starting it again')
      } catch {
        // The server accepts no connections; `restart` below finds out whether it runs.
      }
      try {
        await restart()
        failures = 0
      } catch (error) {
        failures += 1
        log.error(
          { reason: error instanceof Error ? error.message : 'unknown', failures },
          'the database is down',
        )
      }
      await pause(Math.min(50 * 2 ** failures, 5000))
    }
  }

  const watching = loop()
  return async () => {
    ending.abort()
    if (client) {
      holdProcess(client, true)
      await client.end().catch(() => undefined)
    }
    await watching
  }
}

/** Sets whether an open connection keeps this process alive. The types of pg leave `ref` and `unref` out. */
function holdProcess(client: pg.Client & { ref?: () => void; unref?: () => void }, held: boolean): void {
  if (held) client.ref?.()
  else client.unref?.()
}
