import fc from 'fast-check'
import type { Stage } from '@/domain/live-session/core/stage'
import { calm, type MeetingWorld } from './meeting-world'

const stages: readonly Stage[] = [
  { status: 'briefing' },
  { status: 'interview', pace: 'running' },
  { status: 'interview', pace: 'paused' },
  { status: 'selfAssessment' },
  { status: 'debrief' },
]
const who = fc.nat({ max: 3 })
const type = <T extends string>(name: T) => fc.constant(name)
const part = fc.constantFrom(0, 0.2, 0.5)

/** Anything that happens to people who meet: to their pages, sockets, networks, and to the live session. */
export const meetingAction = fc.oneof(
  { weight: 10, arbitrary: fc.record({ type: type('pass'), ms: fc.nat({ max: 9_000 }) }) },
  { weight: 6, arbitrary: fc.record({ type: type('open'), who }) },
  { weight: 6, arbitrary: fc.record({ type: type('enter'), who }) },
  { weight: 3, arbitrary: fc.record({ type: type('reload'), who, isCrash: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ type: type('leave'), who }) },
  { weight: 1, arbitrary: fc.record({ type: type('close'), who }) },
  { weight: 3, arbitrary: fc.record({ type: type('away'), who, isAway: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ type: type('cut'), who, other: who }) },
  { weight: 2, arbitrary: fc.record({ type: type('mend') }) },
  { weight: 1, arbitrary: fc.record({ type: type('network'), who }) },
  { weight: 1, arbitrary: fc.record({ type: type('reconnect'), who, other: who }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: type('turn'),
      who,
      kind: fc.constantFrom('microphone' as const, 'camera' as const),
      isOn: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: type('stage'), at: fc.nat({ max: stages.length - 1 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: type('weather'),
      weather: fc.record({
        loses: part,
        doubles: part,
        refuses: part,
        swallows: fc.constantFrom(0, 0, 0.1),
        delayMs: fc.constantFrom(30, 500, 4_000),
      }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: type('calm') }) },
)
export type MeetingAction = typeof meetingAction extends fc.Arbitrary<infer T> ? T : never

/** Does it; the promise is of the time it takes. */
export async function actIn(
  world: MeetingWorld,
  action: MeetingAction,
  pass: (ms: number) => Promise<unknown>,
): Promise<void> {
  if (action.type === 'pass') return void (await pass(action.ms))
  if (action.type === 'weather') world.weather = action.weather
  else if (action.type === 'calm') world.weather = calm
  else if (action.type === 'mend') world.network.heal()
  else if (action.type === 'stage') world.setStage(stages[action.at] ?? world.stage)
  else {
    const person = world.person(action.who)
    if (!person) return
    const meeting = person.page?.meeting
    switch (action.type) {
      case 'open':
        return world.open(person)
      case 'enter':
        return meeting?.enter()
      case 'leave':
        return meeting?.leave()
      case 'close':
        return world.close(person)
      case 'reload':
        if (action.isCrash) world.crash(person)
        else world.close(person)
        world.open(person)
        return person.page?.meeting.enter()
      case 'away':
        return world.setAway(person, action.isAway)
      case 'network':
        return person.page?.browser.page.networkChanged()
      case 'turn':
        return meeting?.turn(action.kind, action.isOn)
      case 'cut':
      case 'reconnect': {
        const other = world.person(action.other)
        if (!other || other === person) return
        if (action.type === 'cut') world.network.cut(person.id, other.id)
        else meeting?.reconnect(other.id)
        return
      }
      default:
        return action satisfies never
    }
  }
}
