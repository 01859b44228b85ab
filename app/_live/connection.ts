/**
 * Decides, without doing anything itself, how a seat keeps its copy of the log whole: when to read what is missing, when to
 * shake the socket, when to poll. `step` is fed with what happened and answers with what to do.
 */
export type Connection = {
  readonly socket: 'connecting' | 'connected'
  /** The seat's own channel has been confirmed on the present socket. */
  readonly subscribed: boolean
  /** The server answered the last request, whatever it answered. */
  readonly reachable: boolean
  readonly reading: Extent | null
  /** A further read asked for while one was under way. */
  readonly due: Extent | null
  readonly readFailed: boolean
  /** Facts are known to exist that the log does not hold. */
  readonly behind: boolean
  /** Times the socket was shaken since it was last well. */
  readonly shakes: number
}

/** `tail`: what follows the last fact applied. `whole`: everything again, from the first fact. */
export type Extent = 'tail' | 'whole'
export const timers = ['gap', 'watchdog', 'poll'] as const
export type Timer = (typeof timers)[number]

export type Input =
  | { readonly type: 'socketConnected' }
  | { readonly type: 'socketLost' }
  | { readonly type: 'subscribed' }
  | { readonly type: 'subscriptionRefused' }
  | { readonly type: 'logMoved'; readonly behind: boolean; readonly stale: boolean }
  | { readonly type: 'logReplaced' }
  | { readonly type: 'readDone'; readonly behind: boolean }
  | { readonly type: 'readFailed'; readonly answered: boolean }
  | { readonly type: 'requestAnswered' }
  | { readonly type: 'requestLost' }
  | { readonly type: 'woke' }
  | { readonly type: 'elapsed'; readonly timer: Timer }

export type Effect =
  | { readonly type: 'read'; readonly extent: Extent }
  | { readonly type: 'reconnect' }
  | { readonly type: 'start'; readonly timer: Timer }
  | { readonly type: 'stop'; readonly timer: Timer }

export type ConnectionStatus = 'live' | 'connecting' | 'offline'

export const startingConnection: Connection = {
  socket: 'connecting',
  subscribed: false,
  reachable: true,
  reading: null,
  due: null,
  readFailed: false,
  behind: false,
  shakes: 0,
}

/** What to show: `connecting` still follows the session by polling, `offline` hears nothing at all. */
export function statusOf(connection: Connection): ConnectionStatus {
  if (!connection.reachable) return 'offline'
  return isWell(connection) ? 'live' : 'connecting'
}

/** The timers that should be running in this state. */
export function timersOf(connection: Connection): ReadonlySet<Timer> {
  const wanted = new Set<Timer>()
  if (connection.behind && connection.reading === null && !connection.readFailed) wanted.add('gap')
  if (!isWell(connection)) wanted.add('watchdog')
  if (!isWell(connection) || !connection.reachable || connection.readFailed) wanted.add('poll')
  return wanted
}

/** Length of a timer in milliseconds; `random` in [0, 1) spreads out the seats of one session. */
export function delayOf(timer: Timer, shakes: number, random: number): number {
  switch (timer) {
    case 'gap':
      return 80
    case 'poll':
      return 3_000
    case 'watchdog':
      // A network where a handshake takes more than 3.5 s would otherwise never get through.
      return (2_000 + 1_500 * random) * (shakes < 5 ? 1 : 3)
    default: {
      const unknown: never = timer
      return unknown
    }
  }
}

/** The next state and, in order, what the shell has to do about it. */
export function step(before: Connection, input: Input): { connection: Connection; effects: Effect[] } {
  const { connection: moved, wants, reconnect } = react(before, input)
  const reads = wants !== null && moved.reading === null
  const connection: Connection = reads
    ? { ...moved, reading: wants, due: null }
    : { ...moved, due: wants === null ? moved.due : wider(moved.due, wants) }
  const effects: Effect[] = []
  if (reconnect) effects.push({ type: 'reconnect' })
  if (reads && wants) effects.push({ type: 'read', extent: wants })
  const were = running(before, input)
  const wanted = timersOf(connection)
  for (const timer of timers) {
    if (wanted.has(timer) && !were.has(timer)) effects.push({ type: 'start', timer })
    if (!wanted.has(timer) && were.has(timer)) effects.push({ type: 'stop', timer })
  }
  return { connection, effects }
}

type Reaction = {
  readonly connection: Connection
  readonly wants: Extent | null
  readonly reconnect?: boolean
}

function react(before: Connection, input: Input): Reaction {
  switch (input.type) {
    case 'socketConnected':
      return { connection: { ...before, socket: 'connected' }, wants: null }
    case 'socketLost':
      return { connection: { ...before, socket: 'connecting', subscribed: false }, wants: null }
    case 'subscribed':
      return {
        connection: { ...before, socket: 'connected', subscribed: true, reachable: true, shakes: 0 },
        wants: 'tail',
      }
    case 'subscriptionRefused':
      return { connection: { ...before, subscribed: false }, wants: null }
    case 'logMoved':
      return {
        connection: { ...before, behind: input.behind },
        wants: input.stale && before.reading !== 'whole' ? 'whole' : null,
      }
    case 'logReplaced':
      return { connection: before, wants: 'whole' }
    case 'readDone':
      return {
        connection: {
          ...before,
          reading: null,
          due: null,
          reachable: true,
          readFailed: false,
          behind: input.behind,
        },
        wants: before.due,
      }
    case 'readFailed':
      return {
        connection: {
          ...before,
          reading: null,
          due: wider(before.due, before.reading ?? 'tail'),
          reachable: input.answered,
          readFailed: true,
        },
        wants: null,
      }
    case 'requestAnswered':
      return { connection: { ...before, reachable: true }, wants: null }
    case 'requestLost':
      return { connection: { ...before, reachable: false }, wants: null }
    case 'woke':
      return { connection: before, wants: 'tail', reconnect: !isWell(before) }
    case 'elapsed':
      return elapsed(before, input.timer)
    default: {
      const unknown: never = input
      return unknown
    }
  }
}

function elapsed(before: Connection, timer: Timer): Reaction {
  switch (timer) {
    case 'gap':
      return { connection: before, wants: before.behind ? 'tail' : null }
    case 'poll':
      return { connection: before, wants: before.due ?? 'tail' }
    case 'watchdog':
      return isWell(before)
        ? { connection: before, wants: null }
        : {
            connection: { ...before, socket: 'connecting', subscribed: false, shakes: before.shakes + 1 },
            wants: null,
            reconnect: true,
          }
    default: {
      const unknown: never = timer
      return unknown
    }
  }
}

function isWell(connection: Connection): boolean {
  return connection.socket === 'connected' && connection.subscribed
}

function wider(a: Extent | null, b: Extent): Extent {
  return a === 'whole' || b === 'whole' ? 'whole' : 'tail'
}

function running(before: Connection, input: Input): ReadonlySet<Timer> {
  const set = new Set(timersOf(before))
  if (input.type === 'elapsed') set.delete(input.timer)
  return set
}
