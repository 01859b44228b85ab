import { type Plan, totalMinutes } from '@/domain/live-session/plan'

/** By which servers browsers find a path to each other, as the person asking may use them (TURN, RFC 8656; STUN, RFC 8489). */
export type RelayConfig = {
  /** Empty where none is set up: only direct paths are found. */
  readonly servers: readonly {
    readonly urls: readonly string[]
    readonly username?: string
    readonly credential?: string
  }[]
  /** Whether sound and picture go through the relay only, so that nobody learns another person’s network address. */
  readonly isRelayOnly: boolean
  /** Until when the relay lets this person in, epoch ms; null without a relay. */
  readonly validUntil: number | null
}

/** For how long the relay lets somebody in, in minutes, at least. */
export const relayMinutesLeast = 120
const slackMinutes = 60

/** The same for a live session: its planned length, which interviews outlast, and then some. */
export function relayMinutes(plan: Plan): number {
  return Math.max(relayMinutesLeast, totalMinutes(plan) + slackMinutes)
}
