import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MeetingWorld } from './world/meeting-world'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** Two people who are in; the browser of one of them refuses what the other describes. */
async function unlike(refusing: 'person-0' | 'person-1') {
  const world = new MeetingWorld(2, 1)
  world.network.setRefusing(refusing, true)
  for (const person of world.people) {
    world.open(person)
    await pass(1)
    person.page?.meeting.enter()
  }
  const seen = () =>
    world.people.map(({ page }) => {
      const [peer] = page?.meeting.getSnapshot().peers ?? []
      return peer?.link === 'connected' ? 'connected' : peer?.lacksAgreement
    })
  const logged = () => world.people.map(({ page }) => page?.browser.logged.length)
  return { world, seen, logged }
}

test.each([
  ['who makes the offers', 'person-0', [1, 0]],
  ['who answers', 'person-1', [0, 1]],
] as const)(
  'both learn that their browsers do not agree, whether it is %s that refuses',
  async (_, refusing, log) => {
    const { world, seen, logged } = await unlike(refusing)
    await pass(200)
    expect(seen()).toEqual([false, false])
    await pass(20_000)
    expect(seen()).toEqual([true, true])
    // However often it failed meanwhile.
    expect(logged()).toEqual(log)
    world.network.setRefusing(refusing, false)
    await pass(30_000)
    expect(seen()).toEqual(['connected', 'connected'])
    world.network.setRefusing(refusing, true)
    expect(seen()).toEqual(['connected', 'connected'])
    world.end()
  },
)
