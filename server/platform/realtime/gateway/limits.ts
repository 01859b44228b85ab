export type GatewayLimits = {
  /** Open sockets; the next socket is closed with 4100 (over capacity), after which pusher-js tries again. */
  maxConnections: number
  /** Open sockets the app may have; the next socket is closed with 4004, after which pusher-js gives up. */
  connectionQuota: number
  /** Open sockets of one address (of one /64 for IPv6); the next socket is closed with 4100. */
  maxConnectionsPerAddress: number
  /** New sockets a second of one address, after a burst of twice `maxConnectionsPerAddress`; the next is answered 429. */
  connectsPerSecond: number
  /** Bytes of one incoming frame; a longer one closes its socket with 1009. */
  maxFrameBytes: number
  /** Incoming frames a second of one socket, pings included, after a burst of `frameBurst`; the next one closes it with 4100. */
  framesPerSecond: number
  frameBurst: number
  /** Client events a second of one socket; the next one is refused with 4301. */
  clientEventsPerSecond: number
  /** Bytes that may wait for a slow client; above that its socket is destroyed. */
  maxBufferedBytes: number
  maxChannelsPerConnection: number
  maxPresenceMembers: number
  /** Bytes of one presence member's `user_info`, as JSON. */
  maxPresenceDataBytes: number
  /** Bytes of the data of one event, whether the HTTP API or a client sends it. */
  maxEventBytes: number
  /** Time for which a cache channel keeps its last event. */
  cacheTtlMs: number
  /** Cache channels that keep an event; above that the oldest is forgotten. */
  maxCachedChannels: number
  /** Silence after which the gateway pings; clients are told this time and ping too. */
  activityTimeoutMs: number
  /** Time after a ping without an answer, after which the socket is closed with 4201. */
  pongTimeoutMs: number
  /** Time with heartbeats only, after which the socket is closed with 4202; 0: never. */
  idleLimitMs: number
  /** Time a closing socket has to read its last bytes. */
  drainMs: number
}

export const DEFAULT_LIMITS: GatewayLimits = {
  maxConnections: 10_000,
  connectionQuota: Number.POSITIVE_INFINITY,
  maxConnectionsPerAddress: 4_000,
  connectsPerSecond: 100,
  maxFrameBytes: 16_384,
  framesPerSecond: 50,
  frameBurst: 250,
  clientEventsPerSecond: 10,
  maxBufferedBytes: 1_048_576,
  maxChannelsPerConnection: 100,
  maxPresenceMembers: 100,
  maxPresenceDataBytes: 1_024,
  maxEventBytes: 10_240,
  cacheTtlMs: 1_800_000,
  maxCachedChannels: 10_000,
  activityTimeoutMs: 30_000,
  pongTimeoutMs: 15_000,
  idleLimitMs: 0,
  drainMs: 2_000,
}
