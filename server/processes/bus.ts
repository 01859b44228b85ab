import type pg from 'pg'
import { listen } from '@/db/listen'
import type { Logger } from '@/server/log'

const topics = ['log', 'presence', 'signedOut'] as const
type Topic = (typeof topics)[number]
/** Something has moved: the log of a live session, between two places, who is present in a channel, or a sign-in has ended. */
export type Word = { topic: Topic; about: string; from: number; to: number }

/** A word between the processes that share a database. A hint: what it is about is read from the tables. */
export type Bus = {
  /** Tells the other processes, soon, once for everything said about the same meanwhile. Never throws. */
  tell(word: Word): void
  close(): Promise<void>
}

type Options = {
  pool: Pick<pg.Pool, 'query'>
  /** A direct connection to the same database. */
  url: string
  processId: string
  log: Logger
  heard: (word: Word) => void
  /** Called when listening begins, and begins again: words said before then have been missed. */
  began: () => void
  echoEveryMs?: number
}

const CHANNEL = 'triade'
const ECHO_EVERY_MS = 10_000

// NOTIFY takes a transaction number, so its commit would wait for the disk: nothing in it is worth that.
const statement = `
select set_config('synchronous_commit', 'off', true), pg_notify('${CHANNEL}', payload)
from unnest($1::text[]) payload`

/** Opens the bus over LISTEN and NOTIFY. It tests itself by its own echo, and opens its connection again when none comes. */
export function openBus({
  pool,
  url,
  processId,
  log,
  heard,
  began,
  echoEveryMs = ECHO_EVERY_MS,
}: Options): Bus {
  let waiting = new Map<string, Word>()
  let sending: Promise<void> | null = null
  let echoes = { asked: 0, heard: 0 }

  const listening = listen({
    url,
    channel: CHANNEL,
    log,
    began() {
      echoes = { asked: 0, heard: 0 }
      began()
    },
    heard(payload) {
      const [from = '', ...rest] = payload.split(' ')
      if (from !== processId) return parse(rest)
      if (rest[0] === 'echo') echoes.heard = Math.max(echoes.heard, Number(rest[1]))
    },
  })

  function parse([topic, about, from, to]: string[]) {
    const known = topics.find((each) => each === topic)
    if (!known || !about) return
    heard({ topic: known, about, from: Number(from), to: Number(to) })
  }

  async function send() {
    while (waiting.size > 0) {
      const words = [...waiting.values()]
      waiting = new Map()
      await notify(words.map(({ topic, about, from, to }) => `${topic} ${about} ${from} ${to}`))
    }
    sending = null
  }

  async function notify(texts: readonly string[]) {
    try {
      const payloads = texts.map((text) => `${processId} ${text}`)
      await pool.query({ name: 'tell-processes', text: statement, values: [payloads] })
    } catch (error) {
      log.warn({ err: error }, 'the other processes could not be told')
    }
  }

  const echo = setInterval(() => {
    if (echoes.asked > echoes.heard) {
      log.warn({}, 'wake-ups do not come back: is a pooler in transaction mode in between?')
      listening.renew()
    }
    echoes.asked += 1
    void notify([`echo ${echoes.asked}`])
  }, echoEveryMs)
  echo.unref()

  return {
    tell(word) {
      const key = `${word.topic} ${word.about}`
      const known = waiting.get(key) ?? word
      waiting.set(key, { ...word, from: Math.min(known.from, word.from), to: Math.max(known.to, word.to) })
      sending ??= send()
    },
    async close() {
      clearInterval(echo)
      await sending
      await listening.close()
    },
  }
}
