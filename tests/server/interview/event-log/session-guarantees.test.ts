import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SeenEvent } from '@/domain/live-session/event'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
  type TestRuntime,
} from '../../../support/server-stage'

let stage: ServerStage
let processes: readonly [TestRuntime, TestRuntime]
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
  processes = [stage.runtime, await stage.secondRuntime()]
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'interview')
})
afterAll(() => stage.close())

type Step = { act: 'mark' | 'read'; at: 0 | 1 }
type Acknowledged = { seq: number; id: string; after: number }

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('mark', 'mark', 'read'),
  at: fc.constantFrom(0, 1),
})
/** Three people, each of whom does one thing after the other, now at this process, now at that. */
const stories = fc.tuple(...[0, 1, 2].map(() => fc.array(step, { minLength: 2, maxLength: 10 })))

/** Does one person's steps, and gives what was acknowledged, with how far they had read before it. */
async function follow(person: Person, steps: readonly Step[]) {
  const own: Acknowledged[] = []
  let seen: readonly SeenEvent[] = []
  for (const { act, at } of steps) {
    const api = stage.as(person, processes[at]).liveSession
    const { liveSessionId } = cast
    if (act === 'mark') {
      const id = randomUUID()
      const command = { type: 'mark', codeKey: 'silence', valence: null, reactionOffsetMs: 0 } as const
      const { events } = await api.command({ liveSessionId, id, at: Date.now(), command })
      own.push({ id, seq: events[0]?.seq ?? 0, after: seen.length })
    } else {
      const { events } = await api.events({ liveSessionId, after: 0, limit: 1_000 })
      expect(events.slice(0, seen.length)).toEqual(seen)
      for (const { id, seq } of own) expect(events[seq - 1]).toMatchObject({ id, type: 'marked' })
      seen = events
    }
  }
  return own
}

test('whichever process answers, one reads one’s own acts, never less than before, and acts after what one has read', async () => {
  const people = [cast.supervisor, cast.observer, cast.secondObserver]
  await fc.assert(
    fc.asyncProperty(stories, async (told) => {
      const done = await Promise.all(people.map((person, index) => follow(person, told[index] ?? [])))
      for (const own of done) {
        for (const { seq, after } of own) expect(seq).toBeGreaterThan(after)
        expect(own.map(({ seq }) => seq)).toEqual(own.map(({ seq }) => seq).toSorted((a, b) => a - b))
      }
    }),
    { numRuns: 25, interruptAfterTimeLimit: 30_000 },
  )
})
