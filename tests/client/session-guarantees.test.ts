import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventLog } from '@/domain/live-session/follow/sequence'
import { countLooks } from '@/tests/support/looked'
import { act, action } from './world/actions'
import type { ModelPage } from './world/page'
import { World } from './world/world'

/** Random worlds, fewer where a machine is busy; with another seed each run outside of CI. */
const budget = { numRuns: 150, interruptAfterTimeLimit: 10_000 }
const story = fc.array(action, { maxLength: 70, size: 'max' })

function idsOf({ connection }: ModelPage): Set<string> {
  return new Set(connection.log.events.flatMap((event) => ('id' in event ? [event.id] : [])))
}

test('a page shows what was done on it from that moment on, whatever the network does', () => {
  fc.assert(
    fc.property(story, (actions) => {
      const world = new World()
      for (const each of actions) {
        act(world, each)
        for (const page of world.pages) {
          const shown = new Set([...idsOf(page), ...page.queue.waiting.map(({ request }) => request.id)])
          const owed = page.acts.filter(({ id }) => !world.isRefused(id) && !world.server.lost.has(id))
          expect(owed.filter(({ id }) => !shown.has(id))).toEqual([])
        }
      }
    }),
    budget,
  )
})

test('a page never goes back: what it has seen of a log stays, in its place', () => {
  const looked = countLooks()
  fc.assert(
    fc.property(story, (actions) => {
      const world = new World()
      const seen = new Map<ModelPage, EventLog>()
      for (const each of actions) {
        act(world, each)
        for (const page of world.pages) {
          const [before, { log }] = [seen.get(page), page.connection]
          seen.set(page, log)
          if (!before || before.logId !== log.logId) continue
          looked.once()
          expect(log.applied).toBeGreaterThanOrEqual(before.applied)
          const kept = before.events.map((event, place) =>
            event.type === 'hidden' ? event : log.events[place],
          )
          expect(kept).toEqual(before.events)
        }
      }
    }),
    budget,
  )
  looked.expectAtLeast(300)
})

test('what is done after something was seen stands after it in the log', () => {
  fc.assert(
    fc.property(story, (actions) => {
      const world = new World()
      const pages = new Set<ModelPage>()
      for (const each of actions) {
        act(world, each)
        for (const page of world.pages) pages.add(page)
      }
      world.heal(100_000)
      const { events, restores } = world.server
      if (restores > 0) return
      const places = new Map(events.map(({ id, seq }) => [id, seq]))
      for (const { acts } of pages)
        for (const { id, seen } of acts)
          expect(places.get(id) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(seen.seq)
    }),
    budget,
  )
})

test('a restored log is another log: a page reads it anew instead of putting it together with what it had', () => {
  fc.assert(
    fc.property(story, fc.nat({ max: 12 }), (actions, kept) => {
      const world = new World()
      for (const each of actions) act(world, each)
      act(world, { type: 'restore', kept })
      expect(world.heal(100_000)).not.toBeNull()
      for (const { person, connection } of world.pages) {
        expect(connection.log.logId).toBe(world.server.logId)
        expect(connection.log.events).toEqual(
          world.server.events.map((event) => world.server.view(person, event)),
        )
      }
    }),
    budget,
  )
})
