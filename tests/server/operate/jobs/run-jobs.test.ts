import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type Database, openDatabase } from '@/db/client'
import { job } from '@/db/schema'
import { complete } from '@/domain/jobs/job-state'
import { runJobs } from '@/server/operate/jobs/run-jobs'
import { createLog } from '@/server/platform/log'
import { changeJob, earlierClock, type TakenJob, takeJobs } from '@/server/platform/queue/change-job'
import { enqueue } from '@/server/platform/queue/enqueue'
import { enqueueAgain } from '@/server/platform/queue/enqueue-again'
import { createTestDatabase, type TestDatabase } from '../../../support/database'
import { eventually } from '../../../support/eventually'
import { quietLog } from '../../../support/quiet-log'

let database: TestDatabase
/** Another process: connections of its own. */
let other: Database
beforeAll(async () => {
  database = await createTestDatabase()
  other = await openDatabase({ url: database.url, log: quietLog() })
})
beforeEach(() => database.db.delete(job))
afterAll(async () => {
  await other.close()
  await database.close()
})

const kinds = ['sweepExpired']
const add = (key?: string) => enqueue(database.db, { kind: 'sweepExpired', payload: {}, ...(key && { key }) })
const rows = () => database.db.select().from(job)

function start(
  on: Database,
  run: Parameters<typeof runJobs>[0]['run'],
  leaseMs = 60_000,
  longestMs = 60_000,
) {
  const options = { everyMs: 20, leaseMs, longestMs, atOnce: 2 }
  const runner = runJobs({ db: on.db, log: createLog('silent'), kinds, run, ...options })
  onTestFinished(() => runner.close(0))
  return runner
}

test('what cannot be undone goes by the earlier of two clocks', async () => {
  const [behind, ahead] = [Date.now() - 60_000, Date.now() + 86_400_000]
  expect(await earlierClock(database.db, behind)).toBe(behind)
  expect(await earlierClock(database.db, ahead)).toBeLessThan(ahead - 80_000_000)
})

describe('adding a job', () => {
  test('of the same kind and key adds one, however often it is added', async () => {
    const added = await Promise.all(Array.from({ length: 10 }, () => add('the hour of nine')))
    expect(added.filter(Boolean)).toHaveLength(1)
    expect(await rows()).toHaveLength(1)
  })

  test('that is due at once lets it be taken at once', async () => {
    const addAgain = () =>
      enqueueAgain(database.db, {
        kind: 'sweepExpired',
        payload: {},
        key: crypto.randomUUID(),
        maxAttempts: 3,
      })
    for (let n = 0; n < 100; n += 1) {
      await (n % 2 === 0 ? add() : addAgain())
      const taken = await takeJobs(database.db, { by: crypto.randomUUID(), kinds, limit: 1, ms: 60_000 })
      expect(taken).toHaveLength(1)
    }
  })

  test('happens with what it belongs to, or not at all', async () => {
    const undone = database.db.transaction(async (tx) => {
      await enqueue(tx, { kind: 'sweepExpired', payload: {} })
      throw new Error('the act it belongs to failed')
    })
    await expect(undone).rejects.toThrow()
    expect(await rows()).toEqual([])
  })
})

describe('jobs run by two processes', () => {
  test('are each run once, by one or the other', async () => {
    for (let n = 0; n < 60; n += 1) await add()
    const ran: { id: string; where: string }[] = []
    const runIn =
      (where: string) =>
      async ({ id }: TakenJob) =>
        void ran.push({ id, where })
    start(database, runIn('here'))
    start(other, runIn('there'))
    await eventually(async () => expect((await rows()).every(({ doneAt }) => doneAt !== null)).toBe(true))
    expect(ran).toHaveLength(60)
    expect(new Set(ran.map(({ id }) => id)).size).toBe(60)
    expect(new Set(ran.map(({ where }) => where)).size).toBe(2)
  })

  test('of a process that was killed are taken over when its lease ends, and its late word counts no more', async () => {
    await add()
    const [lost] = await takeJobs(other.db, { by: crypto.randomUUID(), kinds, limit: 1, ms: 300 })
    if (!lost) throw new Error('it was not free')
    const ran: number[] = []
    start(database, async ({ attempts }) => void ran.push(attempts))
    await eventually(() => expect(ran).toEqual([2]))
    await eventually(async () => expect((await rows())[0]?.doneAt).not.toBeNull())
    const before = await rows()
    expect(await changeJob(other.db, lost.id, (state, now) => complete(state, lost.hold, now))).toBeNull()
    expect(await rows()).toEqual(before)
  })

  test('that take longer than a lease stay with their process, which renews it', async () => {
    await add()
    const ran: string[] = []
    let finish = () => {}
    const finished = new Promise<void>((resolve) => {
      finish = resolve
    })
    start(database, () => finished.then(() => void ran.push('here')), 400)
    await eventually(async () => expect((await rows())[0]?.attempts).toBe(1))
    const taken = (await rows())[0]?.leaseUntil?.getTime() ?? 0
    start(other, async () => void ran.push('there'), 400)
    await eventually(async () =>
      expect((await rows())[0]?.leaseUntil?.getTime()).toBeGreaterThan(taken + 800),
    )
    finish()
    await eventually(async () => expect((await rows())[0]?.doneAt).not.toBeNull())
    expect(ran).toEqual(['here'])
  })

  test('are given back by a process that stops, and lose no attempt', async () => {
    await add()
    const runner = start(
      database,
      (_job, signal) => new Promise((_resolve, reject) => signal.addEventListener('abort', reject)),
    )
    await eventually(async () => expect((await rows())[0]?.attempts).toBe(1))
    await runner.close(0)
    expect(await rows()).toMatchObject([{ attempts: 0, leasedBy: null, leaseUntil: null, doneAt: null }])
    const ran: string[] = []
    start(other, async () => void ran.push('there'))
    await eventually(() => expect(ran).toEqual(['there']))
  })
})

describe('a job that fails', () => {
  test('is tried again later, and given up after its last attempt with the name of its error only', async () => {
    await enqueue(database.db, { kind: 'sweepExpired', payload: {}, maxAttempts: 2 })
    const runner = start(database, () => Promise.reject(new TypeError('Inès said: je n’ose pas')))
    await eventually(async () => expect((await rows())[0]?.lastError).toBe('TypeError'))
    const [failed] = await rows()
    expect(failed?.deadAt).toBeNull()
    expect(failed?.runAt.getTime()).toBeGreaterThan(Date.now() + 1_000)
    await database.db.update(job).set({ runAt: new Date(0) })
    runner.wake()
    await eventually(async () => expect((await rows())[0]?.deadAt).not.toBeNull())
    expect(await rows()).toMatchObject([{ attempts: 2, doneAt: null, lastError: 'TypeError' }])
  })

  test('by never ending is given up, though it hears nothing, and keeps no place from those behind it', async () => {
    for (const key of ['poison', 'poison too'])
      await enqueue(database.db, { kind: 'sweepExpired', payload: {}, key, maxAttempts: 1 })
    const behind = crypto.randomUUID()
    const stopped: unknown[] = []
    start(
      database,
      ({ id }, signal) => {
        if (id === behind) return Promise.resolve()
        signal.addEventListener('abort', () => stopped.push(signal.reason))
        return new Promise(() => undefined)
      },
      60_000,
      50,
    )
    await eventually(async () => expect((await rows()).every(({ deadAt }) => deadAt)).toBe(true))
    expect((await rows()).map(({ lastError }) => lastError)).toEqual(['JobTooLong', 'JobTooLong'])
    expect(stopped).toHaveLength(2)
    await database.db
      .insert(job)
      .values({ id: behind, kind: 'sweepExpired', key: 'behind', payload: {}, maxAttempts: 3 })
    await eventually(async () =>
      expect((await rows()).find(({ id }) => id === behind)?.doneAt).not.toBeNull(),
    )
  })

  test('of a kind that only a newer release knows is left for its processes', async () => {
    await database.db
      .insert(job)
      .values({ id: crypto.randomUUID(), kind: 'ofTomorrow', key: 'a', payload: {}, maxAttempts: 3 })
    await add()
    start(database, async () => undefined)
    await eventually(async () => expect((await rows()).filter(({ doneAt }) => doneAt)).toHaveLength(1))
    expect((await rows()).find(({ kind }) => kind === 'ofTomorrow')).toMatchObject({ attempts: 0 })
  })
})
