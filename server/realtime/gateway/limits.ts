export type GatewayLimits = {
  /** Open sockets; the next one is told 4100 (over capacity), which pusher-js retries. */
  maxConnections: number
  /** Open sockets allowed by contract; the next one is told 4004, and pusher-js gives up. */
  connectionQuota: number
  /** Open sockets of one address (of one /64 for IPv6); the next one is told 4100. */
  maxConnectionsPerAddress: number
  /** New sockets a second of one address, after a first burst of twice `maxConnectionsPerAddress`. */
  connectsPerSecond: number
  /** Bytes of one incoming frame; a longer one closes its socket with 1009. */
  maxFrameBytes: number
  /** Incoming frames a second of one socket, pings included, after a first burst of `frameBurst`. */
  framesPerSecond: number
  frameBurst: number
  /** Client events a second of one socket; one more is refused with 4301. */
  clientEventsPerSecond: number
  /** Bytes waiting for a slow reader before it is cut. */
  maxBufferedBytes: number
  maxChannelsPerConnection: number
  maxPresenceMembers: number
  /** Bytes of one presence member's `user_info`, as JSON. */
  maxPresenceDataBytes: number
  /** Bytes of the data of one event, published or sent by a client. */
  maxEventBytes: number
  /** How long a cache channel keeps its last event. */
  cacheTtlMs: number
  /** Cache channels that keep an event; beyond, the oldest is forgotten. */
  maxCachedChannels: number
  /** Silence after which the gateway pings; told to clients, who ping by themselves too. */
  activityTimeoutMs: number
  /** Silence after that ping before the socket is closed with 4201. */
  pongTimeoutMs: number
  /** Time without a subscription, an event or a command before a socket is closed with 4202; 0: never. */
  idleLimitMs: number
  /** How long a socket that is being closed may take to read its last bytes. */
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
