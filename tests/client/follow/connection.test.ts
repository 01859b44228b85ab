import { describe, expect, test } from 'vitest'
import { step } from '@/client/follow/connection'
import {
  type Connection,
  type Effect,
  type Extent,
  type Input,
  type Reading,
  startingConnection,
  statusOf,
  type Timer,
} from '@/client/follow/connection-state'
import { delayOf, timersOf } from '@/client/follow/connection-timers'
import type { SeenEvent } from '@/domain/live-session/event'
import { type EventsPage, emptyLog, isBehind, merge, noteHead } from '@/domain/live-session/follow/sequence'

const fact = (seq: number): SeenEvent => ({
  seq,
  id: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
  type: 'readinessDeclared',
  actorId: 'ines',
  seat: 'advisor',
  at: 1_000 * seq,
  recordedAt: 1_000 * seq,
  payload: { ready: seq % 2 === 0 },
})
const facts = (...seqs: number[]) => seqs.map(fact)
const hidden = (seq: number): SeenEvent => ({ seq, type: 'hidden' })
const unsealing = (seq: number): SeenEvent => ({ ...fact(seq), type: 'unsealed', payload: {} }) as SeenEvent
const page = (events: SeenEvent[], more = false, logId = 'a'): EventsPage => ({
  logId,
  lastSeq: more ? 9 : (events.at(-1)?.seq ?? 0),
  events,
  more,
})

const starting = startingConnection(merge(emptyLog('a'), facts(1, 2)))
const live: Connection = { ...starting, socket: 'connected', subscribed: true }
const lost: Connection = { ...live, socket: 'connecting', subscribed: false }
const behind: Connection = { ...live, log: noteHead(live.log, 4) }
const stale = merge(emptyLog('a'), [fact(1), hidden(2), unsealing(3)])
const read = (extent: Extent, more: Partial<Reading> = {}): Reading => ({
  extent,
  ticket: 7,
  after: extent === 'tail' ? 2 : 0,
  draft: null,
  otherLogId: null,
  ...more,
})
const reading = (from: Connection, extent: Extent, more: Partial<Reading> = {}): Connection => ({
  ...from,
  reading: read(extent, more),
  lastTicket: 7,
})

const asks = (after: number, ticket = 1): Effect => ({ type: 'read', ticket, after })
const start = (timer: Timer): Effect => ({ type: 'start', timer })
const stop = (timer: Timer): Effect => ({ type: 'stop', timer })
const reconnect: Effect = { type: 'reconnect' }
const renew: Effect = { type: 'renewRoom' }
const elapsed = (timer: Timer): Input => ({ type: 'elapsed', timer })
const factsArrive = (events: SeenEvent[], logId = 'a'): Input => ({ type: 'facts', logId, events })
const head = (lastSeq: number, logId = 'a'): Input => ({ type: 'head', logId, lastSeq })
const answers = (answer: EventsPage, ticket = 7): Input => ({ type: 'page', ticket, page: answer })
const fails = (answered: boolean, ticket = 7): Input => ({ type: 'readFailed', ticket, answered })

const table: [sentence: string, from: Connection, input: Input, effects: Effect[]][] = [
  ['a socket without its channel changes nothing yet', starting, { type: 'socketConnected' }, []],
  [
    'the first subscription catches up and calms the timers',
    { ...starting, socket: 'connected' },
    { type: 'subscribed' },
    [asks(2), stop('watchdog'), stop('poll'), start('answer'), start('silence')],
  ],
  ['every further one catches up again', live, { type: 'subscribed' }, [asks(2), start('answer')]],
  [
    'one that comes while reading asks again: the first question may have died with the socket',
    reading(live, 'tail'),
    { type: 'subscribed' },
    [asks(2, 8), start('answer')],
  ],
  [
    'also in the middle of a reading of the whole',
    reading(live, 'whole', { draft: merge(emptyLog('a'), facts(1)) }),
    { type: 'subscribed' },
    [asks(1, 8), start('answer')],
  ],
  [
    'what became due while reading follows at once',
    { ...reading(live, 'tail'), due: 'whole' },
    answers(page([])),
    [asks(0, 8), start('answer')],
  ],
  [
    'a lost socket sets watchdog and poll',
    live,
    { type: 'socketLost' },
    [start('watchdog'), start('poll'), stop('silence')],
  ],
  ['losing it twice sets them once', lost, { type: 'socketLost' }, []],
  [
    'a refused channel is no channel, and the server is asked at once why',
    live,
    { type: 'subscriptionRefused' },
    [asks(2), start('watchdog'), start('poll'), start('answer'), stop('silence')],
  ],
  ['any message starts the silence timer anew', live, { type: 'messageReceived' }, [start('silence')]],
  [
    'a socket that stays silent is opened anew once, and the poll reads meanwhile',
    live,
    elapsed('silence'),
    [reconnect, asks(2), start('poll'), start('answer')],
  ],
  [
    'subscribed again and still silent, it goes on polling',
    { ...lost, silent: true },
    { type: 'subscribed' },
    [asks(2), stop('watchdog'), start('answer')],
  ],
  [
    'a message ends the poll',
    { ...live, silent: true },
    { type: 'messageReceived' },
    [stop('poll'), start('silence')],
  ],
  ['the watchdog reconnects the socket', lost, elapsed('watchdog'), [reconnect, start('watchdog')]],
  [
    'reconnected in vain, it asks for the room again: the engine may be another',
    { ...lost, reconnects: 2 },
    elapsed('watchdog'),
    [reconnect, renew, start('watchdog')],
  ],
  [
    'an engine that refuses for good: the room may name another',
    lost,
    { type: 'socketRefused', code: 4_001 },
    [renew],
  ],
  [
    'refusing again asks for nothing more',
    { ...lost, refused: 4_001 },
    { type: 'socketRefused', code: 4_001 },
    [],
  ],
  [
    'the poll reads while the socket is lost',
    lost,
    elapsed('poll'),
    [asks(2), start('poll'), start('answer')],
  ],
  ['the poll leaves a reading alone', reading(lost, 'tail'), elapsed('poll'), [start('poll')]],
  ['the next fact asks for nothing', live, factsArrive(facts(3)), []],
  ['a gap waits 80 ms', live, factsArrive(facts(4)), [start('gap')]],
  ['so does a head further on', live, head(3), [start('gap')]],
  ['a second fact beyond the gap does not make it wait longer', behind, factsArrive(facts(5)), []],
  ['a gap that closed by itself asks for nothing', behind, factsArrive(facts(3, 4)), [stop('gap')]],
  ['a gap that stayed is read', behind, elapsed('gap'), [asks(2), start('answer')]],
  ['a gap seen while reading waits for its end', reading(live, 'tail'), head(4), []],
  [
    'and is looked at again then',
    reading(behind, 'tail'),
    answers({ ...page(facts(3)), lastSeq: 4 }),
    [start('gap'), stop('answer')],
  ],
  [
    'a page with more to come asks for the next, and waits for it anew',
    reading(live, 'tail'),
    answers(page(facts(3, 4), true)),
    [asks(4, 8), start('answer')],
  ],
  [
    'a page without anything new ends the reading, whatever it announces',
    reading(live, 'tail'),
    answers(page([], true)),
    [start('gap'), stop('answer')],
  ],
  [
    'another log’s fact: everything from the start',
    live,
    factsArrive(facts(1), 'b'),
    [asks(0), start('answer')],
  ],
  ['another log’s head: the same', live, head(1, 'b'), [asks(0), start('answer')]],
  ['not twice at a time', reading(live, 'whole'), head(1, 'b'), []],
  [
    'a reading that ends in that other log is enough',
    reading(live, 'whole', { otherLogId: 'b' }),
    answers(page(facts(1), false, 'b')),
    [renew, stop('answer')],
  ],
  [
    'one that ends in neither is followed by another',
    reading(live, 'whole', { otherLogId: 'c' }),
    answers(page(facts(1), false, 'b')),
    [renew, asks(0, 8), start('answer')],
  ],
  [
    'a tail that belongs to another log: everything from the start',
    reading(live, 'tail'),
    answers(page(facts(3), false, 'b')),
    [asks(0, 8), start('answer')],
  ],
  [
    'a log replaced between two pages is left to the poll',
    reading(live, 'whole', { draft: emptyLog('a') }),
    answers(page(facts(1), false, 'b')),
    [start('poll'), stop('answer')],
  ],
  [
    'opened facts are read from the first',
    { ...live, log: merge(emptyLog('a'), [fact(1), hidden(2)]) },
    factsArrive([unsealing(3)]),
    [asks(0), start('answer')],
  ],
  [
    'opened while reading the tail: from the first after it',
    { ...reading(live, 'tail'), log: stale },
    answers(page([])),
    [asks(0, 8), start('answer')],
  ],
  [
    'a reading of the whole between whose pages more was opened is left to the poll',
    reading({ ...live, log: stale }, 'whole', {
      after: 2,
      draft: merge(emptyLog('a', 2), [fact(1), hidden(2)]),
    }),
    answers(page([unsealing(3)])),
    [renew, start('poll'), stop('answer')],
  ],
  [
    'a reading of the whole in which some facts are still hidden is done',
    reading({ ...live, log: stale }, 'whole'),
    answers(page([fact(1), hidden(2), unsealing(3)])),
    [renew, stop('answer')],
  ],
  [
    'an answer to a question given up counts for nothing',
    reading(live, 'tail'),
    answers(page(facts(3)), 6),
    [],
  ],
  ['nor its failure', reading(live, 'tail'), fails(false, 6), []],
  [
    'a failed reading is left to the poll',
    reading(live, 'tail'),
    fails(false),
    [start('poll'), stop('answer')],
  ],
  ['and does not spin on the gap', reading(behind, 'tail'), fails(true), [start('poll'), stop('answer')]],
  [
    'a reading without an answer is one that failed',
    reading(live, 'tail'),
    elapsed('answer'),
    [start('poll')],
  ],
  [
    'the poll repeats what failed, in full',
    { ...live, failures: 2, due: 'whole' },
    elapsed('poll'),
    [asks(0), start('poll'), start('answer')],
  ],
  [
    'a reading that works ends the poll',
    { ...reading(live, 'tail'), failures: 2, reachable: false },
    answers(page([])),
    [stop('poll'), stop('answer')],
  ],
  ['a command without an answer sets the poll', live, { type: 'requestLost' }, [start('poll')]],
  ['an answer ends it', { ...live, reachable: false }, { type: 'requestAnswered' }, [stop('poll')]],
  ['waking up well only reads', live, { type: 'woke' }, [asks(2), start('answer')]],
  [
    'waking up unconnected reconnects and reads',
    lost,
    { type: 'woke' },
    [reconnect, asks(2), start('answer')],
  ],
  [
    'a person signed in or out in this browser: nothing more is followed before the server was asked whose page this is',
    live,
    { type: 'accessDoubted' },
    [reconnect, asks(2), start('watchdog'), start('poll'), start('answer'), stop('silence')],
  ],
  [
    'waking up reads though the last reading failed',
    { ...live, failures: 3 },
    { type: 'woke' },
    [asks(2), start('answer')],
  ],
]

describe('the connection of a seat', () => {
  test.each(table)('%s', (_sentence, from, input, effects) => {
    expect(step(from, input).effects).toEqual(effects)
  })

  test('starts with its watchdog and its poll', () => {
    expect([...timersOf(starting)].sort()).toEqual(['poll', 'watchdog'])
  })

  test('is live only with its own channel and an answering server', () => {
    expect(statusOf(starting)).toBe('connecting')
    expect(statusOf({ ...starting, socket: 'connected' })).toBe('connecting')
    expect(statusOf(live)).toBe('live')
    expect(statusOf({ ...live, silent: true })).toBe('connecting')
    expect(statusOf({ ...live, reachable: false })).toBe('offline')
    expect(statusOf({ ...lost, reachable: false })).toBe('offline')
  })

  test.each(['tail', 'whole'] as const)(
    'stays offline when a page of the %s comes that was asked for before the network was lost, and takes its facts',
    (extent) => {
      const offline = step(reading(live, extent), { type: 'requestLost' }).connection
      const late = step(offline, answers(page(facts(1, 2, 3)))).connection
      expect(late.log.applied).toBe(3)
      expect(statusOf(late)).toBe('offline')
      const asked = step(late, elapsed('poll')).connection
      const answer = answers(page([]), asked.lastTicket)
      expect(statusOf(step(asked, answer).connection)).toBe('live')
    },
  )

  test('keeps a reading of the whole due when it failed', () => {
    const failed = step(reading(live, 'whole'), fails(false)).connection
    expect(failed).toMatchObject({ due: 'whole', failures: 1, reachable: false, reading: null })
  })

  test('reading from the start shows what was hidden, and keeps what live messages brought meanwhile', () => {
    const held = { ...live, log: merge(stale, [fact(4)]) }
    const { connection } = step(reading(held, 'whole'), answers(page([fact(1), fact(2), unsealing(3)])))
    expect(connection.log.events).toEqual([fact(1), fact(2), unsealing(3), fact(4)])
    expect(connection.log.stale).toBe(false)
    expect(isBehind(connection.log)).toBe(false)
  })

  test('forgets how often it shook the socket, and who refused it, once subscribed', () => {
    const after = step({ ...lost, refused: 4_001 }, elapsed('watchdog')).connection
    expect(after).toMatchObject({ reconnects: 1, refused: 4_001 })
    expect(step(after, { type: 'subscribed' }).connection).toMatchObject({ reconnects: 0, refused: null })
  })

  test('reconnects within 2 to 3.5 seconds, less often after five times, each minute where it is refused', () => {
    expect(delayOf('watchdog', lost, 0)).toBe(2_000)
    expect(delayOf('watchdog', { ...lost, reconnects: 4 }, 0.999)).toBeLessThan(3_500)
    expect(delayOf('watchdog', { ...lost, reconnects: 5 }, 0)).toBe(6_000)
    expect(delayOf('watchdog', { ...lost, refused: 4_001 }, 0)).toBe(60_000)
    expect(delayOf('poll', lost, 0.5)).toBe(3_000)
  })

  test('asks less and less often for a gap that stays, and waits longer for an answer that is slow', () => {
    expect(delayOf('gap', behind, 0.5)).toBe(80)
    const unfilled = step(reading(behind, 'tail'), answers(page([], true))).connection
    expect(delayOf('gap', unfilled, 0.5)).toBe(160)
    expect(delayOf('gap', { ...behind, emptyReads: 30 }, 0.5)).toBe(3_000)
    expect(delayOf('answer', live, 0.5)).toBe(10_000)
    expect(delayOf('answer', { ...live, failures: 20 }, 0.5)).toBe(30_000)
  })
})
