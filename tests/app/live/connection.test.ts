import { describe, expect, test } from 'vitest'
import {
  type Connection,
  delayOf,
  type Effect,
  type Input,
  startingConnection,
  statusOf,
  step,
  timersOf,
} from '@/app/_live/connection'

const starting = startingConnection
const live: Connection = { ...starting, socket: 'connected', subscribed: true }
const lost: Connection = { ...live, socket: 'connecting', subscribed: false }
const readingTail: Connection = { ...live, reading: 'tail' }

const readTail: Effect = { type: 'read', extent: 'tail' }
const readWhole: Effect = { type: 'read', extent: 'whole' }
const start = (timer: 'gap' | 'watchdog' | 'poll'): Effect => ({ type: 'start', timer })
const stop = (timer: 'gap' | 'watchdog' | 'poll'): Effect => ({ type: 'stop', timer })

const truth: [sentence: string, from: Connection, input: Input, effects: Effect[]][] = [
  ['a socket without its channel changes nothing yet', starting, { type: 'socketConnected' }, []],
  [
    'the first subscription catches up and calms the timers',
    { ...starting, socket: 'connected' },
    { type: 'subscribed' },
    [readTail, stop('watchdog'), stop('poll')],
  ],
  ['every further subscription catches up again', live, { type: 'subscribed' }, [readTail]],
  [
    'a lost socket sets the watchdog and the poll',
    live,
    { type: 'socketLost' },
    [start('watchdog'), start('poll')],
  ],
  ['losing it twice sets them once', lost, { type: 'socketLost' }, []],
  [
    'a refused channel is treated as no channel',
    live,
    { type: 'subscriptionRefused' },
    [start('watchdog'), start('poll')],
  ],
  [
    'the watchdog shakes a socket that is not well and sets itself again',
    lost,
    { type: 'elapsed', timer: 'watchdog' },
    [{ type: 'reconnect' }, start('watchdog')],
  ],
  [
    'the poll reads and sets itself again while the socket is lost',
    lost,
    { type: 'elapsed', timer: 'poll' },
    [readTail, start('poll')],
  ],
  ['a gap waits 80 ms', live, { type: 'logMoved', behind: true, stale: false }, [start('gap')]],
  [
    'a second fact in the gap does not make it wait longer',
    { ...live, behind: true },
    { type: 'logMoved', behind: true, stale: false },
    [],
  ],
  [
    'a gap that closed by itself asks for nothing',
    { ...live, behind: true },
    { type: 'logMoved', behind: false, stale: false },
    [stop('gap')],
  ],
  ['a gap that stayed is read', { ...live, behind: true }, { type: 'elapsed', timer: 'gap' }, [readTail]],
  [
    'a gap seen while reading waits for the end of the reading',
    readingTail,
    { type: 'logMoved', behind: true, stale: false },
    [],
  ],
  [
    'and is looked at again then',
    { ...readingTail, behind: true },
    { type: 'readDone', behind: true },
    [start('gap')],
  ],
  [
    'opened facts are read from the first',
    live,
    { type: 'logMoved', behind: false, stale: true },
    [readWhole],
  ],
  [
    'opened facts are not read twice',
    { ...live, reading: 'whole' },
    { type: 'logMoved', behind: false, stale: true },
    [],
  ],
  ['another log is read from the first', live, { type: 'logReplaced' }, [readWhole]],
  ['one reading at a time: the wider one follows', readingTail, { type: 'logReplaced' }, []],
  ['and follows at once', { ...readingTail, due: 'whole' }, { type: 'readDone', behind: false }, [readWhole]],
  [
    'a reading that failed is tried again by the poll',
    readingTail,
    { type: 'readFailed', answered: false },
    [start('poll')],
  ],
  [
    'a failing reading does not spin on the gap',
    { ...readingTail, behind: true },
    { type: 'readFailed', answered: true },
    [start('poll')],
  ],
  [
    'the poll repeats what failed, in full',
    { ...live, readFailed: true, due: 'whole' },
    { type: 'elapsed', timer: 'poll' },
    [readWhole, start('poll')],
  ],
  [
    'a reading that works after failures ends the poll',
    { ...readingTail, readFailed: true, reachable: false },
    { type: 'readDone', behind: false },
    [stop('poll')],
  ],
  ['a command nobody answered sets the poll', live, { type: 'requestLost' }, [start('poll')]],
  ['an answer ends it', { ...live, reachable: false }, { type: 'requestAnswered' }, [stop('poll')]],
  ['waking up well only reads', live, { type: 'woke' }, [readTail]],
  ['waking up unwell shakes the socket and reads', lost, { type: 'woke' }, [{ type: 'reconnect' }, readTail]],
]

describe('the connection of a seat', () => {
  test.each(truth)('%s', (_sentence, from, input, effects) => {
    expect(step(from, input).effects).toEqual(effects)
  })

  test('starts with its watchdog and its poll', () => {
    expect([...timersOf(starting)].sort()).toEqual(['poll', 'watchdog'])
  })

  test('is live only with its own channel and an answering server', () => {
    expect(statusOf(starting)).toBe('connecting')
    expect(statusOf({ ...starting, socket: 'connected' })).toBe('connecting')
    expect(statusOf(live)).toBe('live')
    expect(statusOf({ ...live, reachable: false })).toBe('offline')
    expect(statusOf({ ...lost, reachable: false })).toBe('offline')
  })

  test('keeps a whole reading due when it failed as the tail of one', () => {
    const failed = step({ ...live, reading: 'whole' }, { type: 'readFailed', answered: false }).connection
    expect(failed.due).toBe('whole')
  })

  test('forgets how often it shook the socket once subscribed', () => {
    const shaken = step(lost, { type: 'elapsed', timer: 'watchdog' }).connection
    expect(shaken.shakes).toBe(1)
    expect(step(shaken, { type: 'subscribed' }).connection.shakes).toBe(0)
  })

  test('shakes within 2 to 3.5 seconds, and more patiently after five times', () => {
    expect(delayOf('watchdog', 0, 0)).toBe(2_000)
    expect(delayOf('watchdog', 4, 0.999)).toBeLessThan(3_500)
    expect(delayOf('watchdog', 5, 0)).toBe(6_000)
    expect(delayOf('gap', 0, 0.5)).toBe(80)
    expect(delayOf('poll', 9, 0.5)).toBe(3_000)
  })
})
