import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { job, session, verification } from '@/db/schema'
import type { Runtime } from '@/server/entry/runtime'
import { joinProcesses } from '@/server/interview/live-session/join-processes'
import { startJobs } from '@/server/operate/jobs/start-jobs'
import { enqueue } from '@/server/platform/queue/enqueue'
import { ringJobs } from '@/server/platform/queue/ring-jobs'
import { eventually } from '../../../support/eventually'
import { openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())

const hour = 3_600_000
const day = 24 * hour
const rows = () => stage.database.db.select().from(job)

async function signIn(personId: string, expiresInMs: number): Promise<string> {
  const id = crypto.randomUUID()
  const expiresAt = new Date(Date.now() + expiresInMs)
  await stage.database.db.insert(session).values({ id, token: id, userId: personId, expiresAt })
  return id
}

test('once an hour, on one process of several, what has expired is deleted', async () => {
  const { db } = stage.database
  const { id: personId } = await stage.person('Inès Marchetti')
  await signIn(personId, -2 * hour)
  const [lately, lasting] = [await signIn(personId, -1_000), await signIn(personId, day)]
  await db.insert(verification).values({ id: 'v', identifier: 'v', value: 'v', expiresAt: new Date(0) })
  const old = { kind: 'sweepExpired', payload: {}, maxAttempts: 1 }
  const ago = (days: number) => new Date(Date.now() - days * day)
  await db.insert(job).values([
    { ...old, id: crypto.randomUUID(), key: 'done long ago', doneAt: ago(8) },
    { ...old, id: crypto.randomUUID(), key: 'done lately', doneAt: ago(6) },
    { ...old, id: crypto.randomUUID(), key: 'given up', deadAt: ago(60) },
  ])
  const second = await stage.secondRuntime()
  const running = [stage.runtime, second].map((runtime) => startJobs(runtime))
  onTestFinished(async () => void (await Promise.all(running.map((each) => each.close(0)))))
  const turns = () =>
    rows().then((all) =>
      all.filter(({ kind, key }) => kind === 'sweepExpired' && key.endsWith(':00:00.000Z')),
    )
  await eventually(async () => expect((await turns()).some(({ doneAt }) => doneAt !== null)).toBe(true))
  // Two turns where the hour changed meanwhile.
  for (const { attempts } of await turns()) expect(attempts).toBeLessThanOrEqual(1)
  const left = await db.select({ id: session.id }).from(session)
  expect(left.map(({ id }) => id).sort()).toEqual([lately, lasting].sort())
  expect(await db.select().from(verification)).toEqual([])
  const keys = (await rows()).map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining(['done lately', 'given up']))
  expect(keys).not.toContain('done long ago')
})

test('jobs of unreadable payloads are given up by the name of the error, and those behind them are done', async () => {
  const { db } = stage.database
  const poison = { maxAttempts: 1, runAt: new Date(0) }
  const payloads: readonly [kind: string, payload: unknown][] = [
    ['sendMail', {}],
    ['sendMail', { mailId: "'; drop table mail; --" }],
    ['sendMail', { mailId: ['a', { b: 'c' }] }],
    ['makeArchive', { archiveId: 7 }],
    ['makeArchive', []],
    ['sendMail', 'x'.repeat(100_000)],
  ]
  for (const [index, [kind, payload]] of payloads.entries())
    await db
      .insert(job)
      .values({ ...poison, id: crypto.randomUUID(), kind, key: `poison ${index}`, payload: payload as never })
  const letter = await enqueue(db, {
    kind: 'sendMail',
    payload: { mailId: crypto.randomUUID() },
    key: 'behind',
  })
  expect(letter).toBeTruthy()
  const running = startJobs(stage.runtime)
  onTestFinished(() => running.close(0))
  const settled = async () => (await rows()).filter(({ key }) => key === 'behind' || key.startsWith('poison'))
  await eventually(async () =>
    expect((await settled()).every(({ doneAt, deadAt }) => doneAt ?? deadAt)).toBe(true),
  )
  for (const { key, lastError, doneAt } of await settled())
    expect([key, lastError, doneAt !== null]).toEqual(
      key === 'behind' ? [key, null, true] : [key, 'ZodError', false],
    )
})

test('a job added by one process wakes another, which need not wait for its next look', async () => {
  const second = await stage.secondRuntime()
  const join = (runtime: Runtime) => joinProcesses(runtime, { url: stage.database.url, areWakeUpsOn: true })
  const [here, there] = [join(stage.runtime), join(second)]
  onTestFinished(async () => void (await Promise.all([here.close(), there.close()])))
  let rung = 0
  second.jobBell.onRing(() => {
    rung += 1
  })
  await enqueue(stage.database.db, { kind: 'sweepExpired', payload: {}, key: 'rung' })
  await eventually(() => {
    ringJobs({ jobBell: stage.runtime.jobBell, processes: here })
    expect(rung).toBeGreaterThan(0)
  })
  await stage.database.db.delete(job).where(eq(job.key, 'rung'))
})
