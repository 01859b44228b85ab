import type { ClockSample, DeviceClock } from './clock/exchange'
import { pageExchange } from './clock/page-exchange'
import { createServerClock } from './clock/server-clock'
import type { LiveSessionOptions } from './live-session-options'
import { createLiveView, groundOf, type SessionRoom } from './live-view'
import { newId } from './new-id'
import { createProjection } from './projection'
import { remember } from './remember'
import { type CommandStore, createCommandStore, type Owner } from './send/command-store'

/** What a live session needs of the device before its code has come: the time, and a place for what was done meanwhile. */
export type Device = {
  readonly clock: DeviceClock
  readonly pageExchange: (renderedAt: number) => ClockSample | null
  readonly store: (owner: Owner) => CommandStore
}

/** The name of this page, among those of the browser. */
export const thisPage = newId()

const clock: DeviceClock = { wall: () => Date.now(), monotonic: () => performance.now() }

export const thisDevice: Device = {
  clock,
  pageExchange: (renderedAt) => pageExchange(renderedAt, clock),
  store: (owner) => createCommandStore(owner, thisPage),
}

/** What the first picture hands on to the session behind it, so that nothing is folded, read or drawn twice. */
export type SessionParts<R> = ReturnType<typeof createSessionParts<R & SessionRoom>>

export function createSessionParts<R extends SessionRoom>(
  { server, renderedAt }: LiveSessionOptions<R>,
  device: Device,
) {
  const serverClock = createServerClock({
    ask: server.askClock,
    device: device.clock,
    pageExchange: () => device.pageExchange(renderedAt),
  })
  return {
    clock: serverClock,
    project: createProjection(),
    ground: remember(groundOf),
    view: createLiveView<R>(serverClock.now),
  }
}
