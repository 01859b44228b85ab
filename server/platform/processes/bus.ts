import type pg from 'pg'
import { listen } from '@/db/listen'
import { parseChannel } from '@/domain/live-session/follow/channels'
import { isSignalPart } from '@/domain/live-session/meeting/parts'
import type { SignalPart } from '@/domain/live-session/meeting/signal'
import type { Logger } from '@/server/platform/log'

const topics = [
  /** Facts `from`…`to` of the live session `about`. */
  'log',
  /** Members of the channel `about`. */
  'presence',
  /** The authorisation `about` has ended (server/people/access/authorizations.ts). */
  'ended',
  /** Jobs were added. */
  'jobs',
  /** The live session `about` has another log now. */
  'forget',
  /** A person was erased. */
  'erased',
  /** What listeners to the channel `about` see has changed. */
  'question',
] as const
type Topic = (typeof topics)[number]
/** Says what has changed, by topic. */
export type Notice = { topic: Topic; about: string; from: number; to: number }

/** Part of a signal between two pages, for the sockets of a seat channel. Unlike a notice it carries what it says, and is kept nowhere. */
export type PassedOn = { readonly channel: string; readonly part: SignalPart }

/** Carries notices between the processes on one database. A notice is a hint: its receiver reads the tables. */
export type Bus = {
  /** Sends a notice to the other processes; notices with the same topic and subject are merged while waiting. Never throws. */
  notify(notice: Notice): void
  /** Passes parts of signals on to the other processes, in order; those of a hanging database are dropped. Never throws. */
  passOn(parts: readonly PassedOn[]): void
  close(): Promise<void>
}

type Options = {
  pool: Pick<pg.Pool, 'query'>
  /** Address of the same database, without a pooler in between. */
  url: string
  processId: string
  log: Logger
  onNotice: (notice: Notice) => void
  onPassedOn: (passedOn: PassedOn) => void
  /** Called each time listening begins: notices sent before then are lost. */
  onListening: () => void
  echoEveryMs?: number
}

const CHANNEL = 'triade'
const ECHO_EVERY_MS = 10_000
const SIGNAL = 'signal'
/** Parts of signals that wait, at most, and those that go out in one statement. */
const MAX_PARTS = 500
const PARTS_AT_ONCE = 20

// NOTIFY takes a transaction number, so its commit would wait for the disk. Losing a notice is harmless.
const statement = `
select set_config('synchronous_commit', 'off', true), pg_notify('${CHANNEL}', payload)
from unnest($1::text[]) payload`

/**
 * Opens the bus over LISTEN and NOTIFY. The bus sends echoes to itself; when an echo does not come back, the listening
 * connection is opened again.
 */
export function openBus({
  pool,
  url,
  processId,
  log,
  onNotice,
  onPassedOn,
  onListening,
  echoEveryMs = ECHO_EVERY_MS,
}: Options): Bus {
  let waiting = new Map<string, Notice>()
  let parts: PassedOn[] = []
  let sending: Promise<void> | null = null
  let echoes = { sent: 0, received: 0 }

  const listening = listen({
    url,
    channel: CHANNEL,
    log,
    onListening() {
      echoes = { sent: 0, received: 0 }
      onListening()
    },
    onPayload(payload) {
      const [from = '', ...rest] = payload.split(' ')
      if (from !== processId) return rest[0] === SIGNAL ? parsePart(rest) : parse(rest)
      if (rest[0] === 'echo') echoes.received = Math.max(echoes.received, Number(rest[1]))
    },
  })

  function parse([topic, about, from, to]: string[]) {
    const known = topics.find((each) => each === topic)
    if (!known || !about) return
    onNotice({ topic: known, about, from: Number(from), to: Number(to) })
  }

  /** Passes only signal parts for a seat: a role with NOTIFY could otherwise send anything to sockets. */
  function parsePart([, channel = '', ...json]: string[]) {
    if (parseChannel(channel)?.kind !== 'seat') return
    const part = readJson(json.join(' '))
    if (isSignalPart(part)) onPassedOn({ channel, part })
  }

  async function send() {
    while (waiting.size > 0 || parts.length > 0) {
      const notices = [...waiting.values()]
      waiting = new Map()
      await execute(notices.map(({ topic, about, from, to }) => `${topic} ${about} ${from} ${to}`))
      const passedOn = parts.slice(0, PARTS_AT_ONCE)
      parts = parts.slice(PARTS_AT_ONCE)
      await execute(passedOn.map(({ channel, part }) => `${SIGNAL} ${channel} ${JSON.stringify(part)}`))
    }
    sending = null
  }

  async function execute(texts: readonly string[]) {
    if (texts.length === 0) return
    try {
      const payloads = texts.map((text) => `${processId} ${text}`)
      await pool.query({ name: 'tell-processes', text: statement, values: [payloads] })
    } catch (error) {
      log.warn({ err: error }, 'the other processes could not be told')
    }
  }

  const echo = setInterval(() => {
    if (echoes.sent > echoes.received) {
      log.warn({}, 'wake-ups do not come back: is a pooler in transaction mode in between?')
      listening.renew()
    }
    echoes.sent += 1
    void execute([`echo ${echoes.sent}`])
  }, echoEveryMs)
  echo.unref()

  return {
    notify(notice) {
      const key = `${notice.topic} ${notice.about}`
      const known = waiting.get(key) ?? notice
      const [from, to] = [Math.min(known.from, notice.from), Math.max(known.to, notice.to)]
      waiting.set(key, { ...notice, from, to })
      sending ??= send()
    },
    passOn(more) {
      if (parts.length + more.length > MAX_PARTS)
        return log.warn({}, 'signals to the other processes are dropped')
      parts.push(...more)
      sending ??= send()
    },
    async close() {
      clearInterval(echo)
      await sending
      await listening.close()
    },
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
