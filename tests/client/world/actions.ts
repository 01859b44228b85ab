import fc from 'fast-check'
import type { World } from './world'

const page = fc.nat({ max: 3 })
const which = fc.nat({ max: 9 })
/** Anything that happens in a world: to its pages, its network, its devices, its server. */
export const action = fc.oneof(
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

export function act(world: World, each: Action): void {
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
