import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { act, action } from './world/actions'
import { World } from './world/world'

/** Longest way back: an engine that had refused is asked again each minute, a request is given up after 15 s. */
const mostMs = 100_000
/** Random worlds, fewer where a machine is busy; with another seed each run outside of CI. */
const budget = { numRuns: 120, interruptAfterTimeLimit: 10_000 }

/** What must be in the log in the end: what was accepted or waits somewhere, save what a restore took or the rules refuse. */
function owed(world: World): Set<string> {
  const waiting = world.pages.flatMap(({ queue }) => queue.waiting.map((each) => each.request.id))
  const kept = [...world.devices.stores.flat().map(({ request }) => request.id), ...world.accepted]
  const must = [...waiting, ...kept.filter((id) => !world.server.lost.has(id))]
  return new Set(must.filter((id) => !world.isRefused(id)))
}

function expectWhole(world: World, must: ReadonlySet<string>): void {
  const { server, pages } = world
  const ids = server.events.map((event) => event.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of must) expect(ids).toContain(id)
  for (const id of world.refusals) expect(world.isRefused(id)).toBe(true)
  for (const { person, connection } of pages) {
    const seen = server.events.map((event) => server.view(person, event))
    expect(connection.log.events).toEqual(seen)
    expect(fold(connection.log.events, initialState)).toEqual(fold(seen, initialState))
  }
  for (const { given } of world.tabs) {
    const arrived = ids.filter((id) => given.includes(id))
    // What one tab alone holds, another that restores what came after cannot wait for.
    if (server.restores === 0 && !world.hasForgotten && !world.hasSetAside)
      expect(arrived).toEqual(given.filter((id) => ids.includes(id)))
  }
  for (const event of server.events) {
    const author = world.tabs.find(({ given }) => given.includes(event.id))
    if (author) expect(event.actorId).toBe(author.person)
  }
}

describe('three tabs of one person and a page of another, on a network that does anything', () => {
  test('are whole once the network is well: nothing lost, nothing twice, no page stuck', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 90, size: 'max' }), (actions) => {
        const world = new World()
        for (const each of actions) act(world, each)
        const must = owed(world)
        expect(world.heal(mostMs)).not.toBeNull()
        expectWhole(world, must)
      }),
      budget,
    )
  })

  test('without an engine that refused, everybody is back within 40 s of the worst', () => {
    const tame = action.filter((each) => each.type !== 'refuse')
    fc.assert(
      fc.property(fc.array(tame, { maxLength: 60, size: 'max' }), (actions) => {
        const world = new World()
        for (const each of actions) act(world, each)
        expect(world.heal(40_000)).not.toBeNull()
      }),
      budget,
    )
  })
})
