import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { LogReplaced, readWhole } from '@/client/follow/read-whole'
import type { SeenEvent } from '@/domain/live-session/event'
import { loggedKinds, usualRetention } from '@/domain/retention/retention'
import { purgeLiveSession } from '@/server/privacy/retention/purge-live-session'
import { type Cast, castLiveSession, openServerStage, type ServerStage } from '../../../support/server-stage'
import { holdInterview, inMonths, said } from './held-interview'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage, 'yann', 'atOnce', 'video')
  await holdInterview(stage, cast)
})

const seats = ['advisor', 'beneficiary', 'supervisor', 'observer'] as const
type Name = (typeof seats)[number]

/** The log as a page of this seat reads it, a few facts at a time; null where it became another one in between. */
async function read(name: Name, runtime = stage.runtime): Promise<string | null> {
  const caller = stage.as(cast[name], runtime)
  const page = (after: number) =>
    caller.liveSession.events({ liveSessionId: cast.liveSessionId, after, limit: 3 })
  try {
    return textOf((await readWhole(page)).events)
  } catch (error) {
    if (error instanceof LogReplaced) return null
    throw error
  }
}

const textOf = (events: readonly SeenEvent[]) => JSON.stringify(events)

test('a reader during a purge reads all of it or what is left, never a part of both', async () => {
  const second = await stage.secondRuntime()
  const before = new Map<Name, string | null>()
  let isPurged = false
  for (const name of seats) before.set(name, await read(name))
  expect(before.get('supervisor')).toContain(said[0])

  const reading = seats.flatMap((name) =>
    [stage.runtime, second, stage.runtime, second].map(async (runtime) => {
      const texts: (string | null)[] = []
      while (!isPurged || texts.length === 0) texts.push(await read(name, runtime))
      return { name, texts }
    }),
  )
  const { liveSessionId } = cast
  const wish = { liveSessionId, retention: usualRetention, runId: randomUUID(), now: inMonths(60) }
  expect(await purgeLiveSession(second, { ...wish, kinds: loggedKinds })).toBe(true)
  isPurged = true

  const all = await Promise.all(reading)
  for (const { name, texts } of all) {
    const after = await read(name)
    for (const word of said) expect(after).not.toContain(word)
    for (const text of texts) expect([before.get(name), after, null]).toContain(text)
  }
  for (const name of seats) expect(await read(name, second)).toBe(await read(name))
})
