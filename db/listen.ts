import pg from 'pg'
import type { Log } from './log'

export type Listening = {
  /** Closes the connection and opens another one. */
  renew(): void
  close(): Promise<void>
}

type Options = {
  /** Address of the database, without a pooler: in transaction mode a pooler accepts LISTEN and delivers nothing. */
  url: string
  channel: string
  log: Log
  onPayload: (payload: string) => void
  /** Called each time listening begins: notifications sent before then are lost. */
  onListening: () => void
}

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000
const CONNECTING_MS = 5_000

/** Listens to notifications on a connection of its own. A broken connection is opened again, until that succeeds. */
export function listen({ url, channel, log, onPayload, onListening }: Options): Listening {
  let isClosed = false
  let tries = 0
  let pause: NodeJS.Timeout | undefined
  let giveUp: () => void = () => undefined
  let gone: Promise<void> = Promise.resolve()

  async function open() {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'triade wake-ups',
      connectionTimeoutMillis: CONNECTING_MS,
      keepAlive: true,
    })
    let isLost = false
    const lose = (error?: Error) => {
      if (isLost) return
      isLost = true
      gone = client.end().catch(() => undefined)
      if (isClosed) return
      if (tries === 0) log.warn({ reason: error?.message ?? 'closed' }, 'the listening connection broke')
      pause = setTimeout(open, pauseMs(tries, Math.random()))
      pause.unref()
      tries += 1
    }
    giveUp = lose
    client.on('error', lose)
    client.on('end', lose)
    client.on('notification', ({ payload }) => {
      if (!isLost && payload) onPayload(payload)
    })
    try {
      await client.connect()
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      return lose(error instanceof Error ? error : undefined)
    }
    if (isLost) return
    tries = 0
    onListening()
  }

  void open()
  return {
    renew: () => giveUp(),
    async close() {
      isClosed = true
      clearTimeout(pause)
      giveUp()
      await gone
    },
  }
}

/** Wait before another try, in ms, after so many `tries` that failed. `random` from 0 to 1. */
function pauseMs(tries: number, random: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries) * (0.75 + random / 2)
}
