import { type Plan, totalMinutes } from '@/domain/live-session/core/plan'

/** By which servers browsers find a path to each other, as the person asking may use them (TURN, RFC 8656; STUN, RFC 8489). */
export type RelayConfig = {
  /** Empty where none is set up: only direct paths are found. */
  readonly servers: readonly {
    readonly urls: readonly string[]
    readonly username?: string
    readonly credential?: string
  }[]
  /** Whether sound and picture go through the relay only, so that no browser learns another's network address. */
  readonly isRelayOnly: boolean
  /** Until when the relay lets this person in, epoch ms; null without a relay. */
  readonly validUntil: number | null
}

/** For how long the relay lets a person in, in minutes, at least. */
export const relayMinutesLeast = 120
const slackMinutes = 60

/** From how many minutes before its hour a live session gives the credentials that last through it. */
export const relayOpensMinutes = 60
/** For how long earlier ones hold: enough to try a device, and asked for again by a page that goes on trying. */
export const relayTrialMinutes = 10

type Asked = {
  readonly plan: Plan
  /** Epoch ms. */
  readonly scheduledFor: number
  /** Whether it is planned and nothing of it has begun. */
  readonly isToCome: boolean
}

/**
 * For how many minutes the relay lets a seat in that asks at `now` (epoch ms): its planned length, which interviews outlast, and then
 * some; more than an hour before its hour only a trial.
 */
export function relayMinutes({ plan, scheduledFor, isToCome }: Asked, now: number): number {
  if (isToCome && now < scheduledFor - relayOpensMinutes * 60_000) return relayTrialMinutes
  return Math.max(relayMinutesLeast, totalMinutes(plan) + slackMinutes)
}
