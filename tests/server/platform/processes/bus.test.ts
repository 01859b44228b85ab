import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { seatChannel } from '@/domain/live-session/follow/channels'
import { cutSignal } from '@/domain/live-session/meeting/parts'
import { createLog } from '@/server/platform/log'
import { type Bus, type Notice, openBus, type PassedOn } from '@/server/platform/processes/bus'
import { createTestDatabase, type TestDatabase } from '../../../support/database'
import { until } from '../../../support/until'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ empty: true })
})
afterAll(() => database.close())

const id = '11111111-1111-4111-8111-111111111111'
const other = '22222222-2222-4222-8222-222222222222'

type Opened = Bus & { heard: Notice[]; passedOn: PassedOn[]; begun: number }

async function open(pool: Parameters<typeof openBus>[0]['pool'] = database.pool, echoEveryMs = 60_000) {
  const heard: Notice[] = []
  const opened: Pick<Opened, 'heard' | 'passedOn' | 'begun'> = { heard, passedOn: [], begun: 0 }
  const bus = openBus({
    pool,
    url: database.url,
    processId: randomUUID(),
    log: createLog('silent'),
    onNotice: (notice) => heard.push(notice),
    onPassedOn: (passedOn) => opened.passedOn.push(passedOn),
    onListening: () => {
      opened.begun += 1
    },
    echoEveryMs,
  })
  onTestFinished(() => bus.close())
  await until('it listens', () => opened.begun > 0)
  return Object.assign(opened, bus) as Opened
}

test('a word reaches the other processes, not the one that says it', async () => {
  const [here, there] = [await open(), await open()]
  here.notify({ topic: 'log', about: id, from: 3, to: 4 })
  await until('it is heard', () => there.heard.length === 1)
  expect(there.heard).toEqual([{ topic: 'log', about: id, from: 3, to: 4 }])
  expect(here.heard).toEqual([])
})

test('the end of an authorisation is a word too', async () => {
  const [here, there] = [await open(), await open()]
  here.notify({ topic: 'ended', about: 'sign-in:a', from: 0, to: 0 })
  await until('it is heard', () => there.heard.length === 1)
  expect(there.heard).toEqual([{ topic: 'ended', about: 'sign-in:a', from: 0, to: 0 }])
})

test('what is said while a word is on its way goes out as one for each live session', async () => {
  const queries: unknown[][] = []
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const pool = {
    query: async (query: { values: [string[]] }) => {
      queries.push(query.values[0].map((payload) => payload.split(' ').slice(1).join(' ')))
      await held
    },
  } as unknown as Parameters<typeof openBus>[0]['pool']
  const bus = await open(pool)
  bus.notify({ topic: 'log', about: id, from: 1, to: 1 })
  for (let seq = 2; seq <= 50; seq += 1) bus.notify({ topic: 'log', about: id, from: seq, to: seq })
  bus.notify({ topic: 'log', about: other, from: 7, to: 9 })
  release()
  await until('the second is sent', () => queries.length === 2)
  expect(queries).toEqual([[`log ${id} 1 1`], [`log ${id} 2 50`, `log ${other} 7 9`]])
})

test('a connection that takes LISTEN and delivers nothing is noticed by its missing echo', async () => {
  // As behind a pooler in transaction mode: what is notified never comes back.
  const pool = { query: async () => undefined } as unknown as Parameters<typeof openBus>[0]['pool']
  const bus = await open(pool, 20)
  await until('it listens anew', () => bus.begun > 1)
})

test('a word that is none of ours is left alone', async () => {
  const bus = await open()
  for (const payload of ['', 'nonsense', 'x log', 'x other a 1 1']) {
    await database.pool.query('select pg_notify($1, $2)', ['triade', payload])
  }
  await database.pool.query('select pg_notify($1, $2)', ['triade', `x log ${id} 1 2`])
  await until('the last is heard', () => bus.heard.length > 0)
  expect(bus.heard).toHaveLength(1)
})

const channel = seatChannel(id, { seat: 'observer', personId: 'lea' })
const aPart = (part: number, text = `a "text" of ${part}`) => ({ id: other, part, of: 16, text })

test('parts of signals reach the other processes as they are, each of them and in order', async () => {
  const [here, there] = [await open(), await open()]
  const parts = Array.from({ length: 16 }, (_, index) => ({ channel, part: aPart(index) }))
  here.passOn(parts.slice(0, 1))
  here.notify({ topic: 'log', about: id, from: 3, to: 4 })
  here.passOn(parts.slice(1))
  await until('all are heard', () => there.passedOn.length === 16 && there.heard.length === 1)
  expect(there.passedOn).toEqual(parts)
  expect(there.heard).toEqual([{ topic: 'log', about: id, from: 3, to: 4 }])
  expect(here.passedOn).toEqual([])
})

test('the largest part of the costliest characters fits into a notice of PostgreSQL', async () => {
  const [here, there] = [await open(), await open()]
  const texts = ['"', 'é', '€', '😀', '\\', '\u0001'].map((each) => each.repeat(8_000))
  const parts = texts.flatMap((text) => cutSignal(other, text).slice(0, 1))
  here.passOn(parts.map((part) => ({ channel, part: { ...part, of: 16 } })))
  await until('all are heard', () => there.passedOn.length === parts.length)
  expect(there.passedOn.map(({ part }) => part.text)).toEqual(parts.map(({ text }) => text))
})

test('what is no part of a signal for a seat goes to no socket', async () => {
  const bus = await open()
  const good = JSON.stringify(aPart(0))
  const strange = [
    'x signal',
    `x signal ${channel}`,
    `x signal ${channel} {`,
    `x signal ${channel} null`,
    `x signal presence-live-session-${id} ${good}`,
    `x signal private-other ${good}`,
    `x signal ${channel} ${JSON.stringify({ ...aPart(0), of: 17 })}`,
    `x signal ${channel} ${JSON.stringify({ ...aPart(0), text: 7 })}`,
  ]
  for (const payload of [...strange, `x signal ${channel} ${good}`]) {
    await database.pool.query('select pg_notify($1, $2)', ['triade', payload])
  }
  await until('the last is heard', () => bus.passedOn.length > 0)
  expect(bus.passedOn).toEqual([{ channel, part: aPart(0) }])
  expect(bus.heard).toEqual([])
})

test('while the database hangs, signals beyond a bound are dropped, and notices are not', async () => {
  const sent: string[][] = []
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const pool = {
    query: async (query: { values: [string[]] }) => {
      sent.push(query.values[0].map((payload) => payload.split(' ')[1] ?? ''))
      await held
    },
  } as unknown as Parameters<typeof openBus>[0]['pool']
  const bus = await open(pool)
  for (let more = 0; more < 100; more += 1) {
    bus.passOn(Array.from({ length: 16 }, (_, index) => ({ channel, part: aPart(index) })))
  }
  bus.notify({ topic: 'log', about: id, from: 1, to: 1 })
  release()
  await until('all are sent', () => sent.flat().includes('log') && sent.at(-1)?.[0] === 'signal')
  await bus.close()
  expect(sent.flat().filter((topic) => topic === 'signal').length).toBeLessThanOrEqual(520)
  expect(Math.max(...sent.map((texts) => texts.length))).toBe(20)
})
