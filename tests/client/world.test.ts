import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { World } from './world/world'

/** Longest way back: an engine that had refused is asked again each minute, a request is given up after 15 s. */
const mostMs = 100_000
/** As many random worlds as fit into two seconds, with another seed each run. */
const budget = { numRuns: 120, interruptAfterTimeLimit: 2_000 }

const page = fc.nat({ max: 3 })
const which = fc.nat({ max: 9 })
const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('push' as const), page }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('happens' as const) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('wire' as const),
      which,
      how: fc.constantFrom('deliver', 'deliver', 'drop', 'repeat'),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constant('http' as const),
      which,
      how: fc.constantFrom('carry', 'carry', 'carry', 'fail', 'swallow', 'repeat'),
    }),
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('open' as const), page }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('device' as const) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('pass' as const), ms: fc.nat({ max: 20_000 }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('cut' as const), page }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('beacon' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('crash' as const), page, reopens: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('wake' as const), page }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('refuse' as const), page }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('unseal' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('restore' as const), kept: fc.nat({ max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('storage' as const), up: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('fault' as const),
      fault: fc.constantFrom('none' as const, 'all' as const, 'some' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('keeps' as const), on: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('signIn' as const), who: fc.constantFrom('claire', 'ines') }),
  },
)
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never

function act(world: World, each: Action): void {
  switch (each.type) {
    case 'push':
      world.push(each.page)
      return
    case 'happens':
      world.happens('readinessDeclared')
      return
    case 'unseal':
      if (!world.server.isUnsealed) world.happens('unsealed')
      return
    case 'wire': {
      const at = each.which % Math.max(1, world.messages.length)
      const message = world.messages[at]
      if (!message) return
      if (each.how !== 'repeat') world.messages.splice(at, 1)
      if (each.how !== 'drop') message.page.receive(message.input)
      return
    }
    case 'http': {
      const request = world.requests[each.which % Math.max(1, world.requests.length)]
      if (!request) return
      if (each.how === 'carry') world.carry(request)
      if (each.how === 'fail') world.fail(request, false)
      if (each.how === 'swallow') world.swallow(request)
      // The network sends it twice: the server does the work, and the request is still on its way.
      if (each.how === 'repeat' && request.kind === 'command' && request.answer === null) {
        world.reach(request)
        request.answer = null
      }
      return
    }
    case 'open': {
      const opened = world.page(each.page)
      if (opened) world.openFurther(opened)
      return
    }
    case 'cut':
      world.page(each.page)?.loseSocket()
      return
    case 'refuse': {
      const refused = world.page(each.page)
      refused?.loseSocket()
      refused?.dispatch({ type: 'socketRefused', code: 4_001 })
      return
    }
    case 'wake':
      world.page(each.page)?.dispatch({ type: 'woke' })
      return
    case 'device':
      world.devices.work()
      return
    case 'pass':
      world.pass(each.ms)
      return
    case 'beacon':
      world.beacon()
      return
    case 'crash':
      world.crash(each.page, each.reopens)
      return
    case 'restart':
      world.restart()
      return
    case 'restore':
      world.restart()
      world.server.restore(Math.min(each.kept, world.server.events.length))
      return
    case 'storage':
      world.server.storage = each.up
      return
    case 'fault':
      world.server.fault = each.fault
      return
    case 'keeps':
      world.devices.keeps = each.on
      world.hasForgotten ||= !each.on
      return
    case 'signIn':
      world.signIn(each.who)
  }
}

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
  test('are whole once the network is well: nothing lost, nothing twice, nobody stuck', () => {
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
