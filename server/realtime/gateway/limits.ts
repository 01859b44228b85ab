export type GatewayLimits = {
  /** Open sockets; the next one is told 4100 (over capacity), which pusher-js retries. */
  maxConnections: number
  /** Bytes of one incoming frame; a longer one closes its socket with 1009. */
  maxFrameBytes: number
  /** Bytes waiting for a slow reader before it is cut. */
  maxBufferedBytes: number
  maxChannelsPerConnection: number
  maxPresenceMembers: number
  /** Bytes of the signed channel_data of one presence member. */
  maxPresenceDataBytes: number
  /** Silence after which the gateway pings; told to clients, who ping by themselves too. */
  activityTimeoutMs: number
  /** Silence after that ping before the socket is closed with 4201. */
  pongTimeoutMs: number
  /** How long a socket that is being closed may take to read its last bytes. */
  drainMs: number
}

export const DEFAULT_LIMITS: GatewayLimits = {
  maxConnections: 10_000,
  maxFrameBytes: 16_384,
  maxBufferedBytes: 1_048_576,
  maxChannelsPerConnection: 100,
  maxPresenceMembers: 100,
  maxPresenceDataBytes: 2_048,
  activityTimeoutMs: 30_000,
  pongTimeoutMs: 15_000,
  drainMs: 2_000,
}
