import type { Channels } from './channels'
import type { Connection } from './connection'
import { refuseClientEvent } from './judge-client-event'
import type { GatewayLimits } from './limits'
import { CLIENT_EVENT_REJECTED, type ClientFrame } from './protocol'
import { clientEventFrame, errorFrame, type Frame } from './server-frames'
import { createTokenBucket, type TokenBucket } from './token-bucket'

type ClientEvent = Extract<ClientFrame, { kind: 'client-event' }>
type Needs = {
  channels: Channels<Connection>
  limits: Pick<GatewayLimits, 'clientEventsPerSecond' | 'maxEventBytes'>
  areClientEventsAllowed: boolean
  now: () => number
  broadcast: (channel: string, frame: Frame, except?: Connection) => void
}

const MAX_ECHOED_NAME = 200

/** Passes the events of one client on to the other subscribers of the channel; a refused event is answered with 4301. */
export function createClientEvents({ channels, limits, areClientEventsAllowed, now, broadcast }: Needs) {
  const { clientEventsPerSecond, maxEventBytes } = limits
  const rates = new WeakMap<Connection, TokenBucket>()

  function rateOf(connection: Connection): TokenBucket {
    const known = rates.get(connection)
    if (known) return known
    const bucket = createTokenBucket(clientEventsPerSecond, clientEventsPerSecond)
    rates.set(connection, bucket)
    return bucket
  }

  function refusalOf(connection: Connection, { event, channel, data }: ClientEvent): string | null {
    const isSubscribed = channels.has(channel, connection)
    const rules = { areClientEventsAllowed, maxEventBytes, isSubscribed }
    const refusal = refuseClientEvent({ event, channel, data }, rules)
    if (refusal !== null || rateOf(connection).take(now())) return refusal
    return `Client event rejected - at most ${clientEventsPerSecond} a second`
  }

  return function relay(connection: Connection, sent: ClientEvent): void {
    const { event, channel, data } = sent
    const refusal = refusalOf(connection, sent)
    if (refusal !== null) {
      connection.send(errorFrame(CLIENT_EVENT_REJECTED, refusal, channel.slice(0, MAX_ECHOED_NAME)))
      return
    }
    const userId = channels.memberOf(channel, connection) ?? undefined
    broadcast(channel, clientEventFrame(channel, event, data, userId), connection)
  }
}
